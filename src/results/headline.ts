/** A row of the results by its names. */
export interface Ref {
  metric: string;
  place: string;
  flow: string;
}

/** The key figures of several scenarios: those they name, in their order, each once. */
export function headline(scenarios: readonly { keyMetrics: readonly Ref[] }[]): Ref[] {
  const refs = new Map<string, Ref>();
  for (const { metric, place, flow } of scenarios.flatMap(({ keyMetrics }) => keyMetrics)) {
    const id = `${metric}|${place}|${flow}`;
    if (!refs.has(id)) refs.set(id, { metric, place, flow });
  }
  return [...refs.values()];
}
