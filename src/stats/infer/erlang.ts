/**
 * The formulas of Erlang for servers of whom any one can serve, and what is built on them. Loads are offered loads: rate of
 * arrivals × mean service, in servers. All by recursion over the servers, in numbers between 0 and 1: as exact for
 * thousands of servers as for one.
 */

/**
 * Share of arrivals that find all servers and all `places` to wait taken and are lost, in M/M/c/c+K. Without places it is
 * Erlang's loss formula B, which holds for services of any law (Erlang 1917; Sevast'yanov 1957). Nobody is served without a server.
 */
export function blocking(servers: number, load: number, places = 0): number {
  if (servers === 0) return 1;
  let lost = 1;
  for (let n = 1; n <= servers + places; n++) {
    const weight = (load / Math.min(n, servers)) * lost;
    lost = weight / (1 + weight);
  }
  return lost;
}

/** Share of arrivals that have to wait in M/M/c: Erlang's delay formula C (Erlang 1917); 1 where the load is too great. */
export function waiting(servers: number, load: number): number {
  return load < servers ? waitingFrom(blocking(servers, load), servers, load) : 1;
}

/** C from B: B / (1 − ρ (1 − B)), ρ being the load of one server. */
function waitingFrom(lost: number, servers: number, load: number): number {
  return lost / (1 - (load / servers) * (1 - lost));
}

/** Mean wait in M/M/c, in the unit of `service`, the mean service; Infinity where the load is too great. */
export function meanWait(servers: number, load: number, service: number): number {
  return load < servers ? (waiting(servers, load) * service) / (servers - load) : Number.POSITIVE_INFINITY;
}

/**
 * Mean wait in GI/G/c by Allen and Cunneen (Allen 1990, "Probability, Statistics, and Queueing Theory", 5.3): that of M/M/c
 * times the mean of the squared coefficients of variation of the times between arrivals and of the services. Exact for
 * M/M/c and M/G/1.
 */
export function allenCunneen(
  servers: number,
  load: number,
  service: number,
  { arrivals, services }: { arrivals: number; services: number },
): number {
  return (meanWait(servers, load, service) * (arrivals + services)) / 2;
}

/** Fewest servers that lose at most the share `most` (above 0) of arrivals: B ≤ most. */
export function fewestByBlocking(load: number, most: number): number {
  let lost = 1;
  let servers = 0;
  while (lost > most) lost = (load * lost) / (++servers + load * lost);
  return servers;
}

/** Fewest servers with whom at most the share `most` (above 0) of arrivals has to wait: C ≤ most. */
export function fewestByWaiting(load: number, most: number): number {
  let lost = 1;
  let servers = 0;
  do lost = (load * lost) / (++servers + load * lost);
  while (load >= servers || waitingFrom(lost, servers, load) > most);
  return servers;
}
