/**
 * The three queues that every subject runs: 0.9 of their capacity used, everything exponential, time in minutes.
 *
 * `events` is how many arrivals and departures a truck makes. `mean` is the exact mean time in system [min]: 1/(μ − λ)
 * at each single lane, and by Erlang's C formula at ten. `spread` is the standard deviation of a run's mean times the
 * square root of its trucks [min]: √(ρ(2 + 5ρ − 4ρ² + ρ³))/(1 − ρ)² at one lane (D. J. Daley, 1968); of the others it
 * was estimated from 150 runs of the bare loops of 200,000 trucks each.
 */
export const MODELS = {
  mm1: { title: 'M/M/1', events: 2, mean: 10, spread: 190 },
  mm10: { title: 'M/M/10', events: 2, mean: 1.6687, spread: 20 },
  tandem: { title: 'tandem', events: 4, mean: 30, spread: 400 },
};

/** Throws where a mean [min] is not what theory says, by more than five standard deviations. */
export function checkMean(subject, model, trucks, mean) {
  const { title, mean: exact, spread } = MODELS[model];
  const allowed = (5 * spread) / Math.sqrt(trucks);
  if (Math.abs(mean - exact) <= allowed) return;
  throw new Error(
    `${subject}, ${title}: a mean time in system of ${mean} min over ${trucks} trucks, theory says ${exact} ± ${allowed.toFixed(3)}`,
  );
}
