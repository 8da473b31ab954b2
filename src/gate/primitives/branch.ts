import type { World } from '../world.ts';

/** The step a truck goes on with, by chance: the list holds the steps, `shares` their cumulative chances. */
export function branch(w: World, truck: number, at: number): number {
  const list = w.steps[at + 1];
  const u = w.luck(truck, w.steps[at + 2], w.steps[at + 3]);
  const many = w.lists[list];
  let k = 1;
  while (k < many && u >= w.shares[list + k]) k++;
  return w.lists[list + k];
}

/** The step a truck goes on with, by the channel it drew when it came. */
export function byChannel(w: World, truck: number, at: number): number {
  const list = w.steps[at + 1];
  return w.lists[list + 1 + w.trucks.kind(truck) - w.flows.firstKind[w.trucks.flow(truck)]];
}

/** Whether a truck joins a line: it balks at `atLeast` waiting trucks, with a chance. */
export function balks(w: World, truck: number, at: number): boolean {
  const { steps } = w;
  if (w.levels.value(steps[at + 1]) < steps[at + 2]) return false;
  return w.luck(truck, steps[at + 3], steps[at + 4]) < w.shares[steps[at + 5]];
}
