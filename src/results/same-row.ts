import type { Ref } from './headline.ts';

/** Whether two rows are about the same, of whatever scenarios. */
export function sameRow(a: Ref, b: Ref): boolean {
  return a.metric === b.metric && a.place === b.place && a.flow === b.flow;
}
