import type { Stage } from '../../model/stage.ts';
import type { Path } from '../located.ts';
import type { Context } from './context.ts';
import { diversion, follow } from './ways.ts';

/** Something a truck holds over several stages: permits of a place, or the bay of a stage. */
interface Held {
  kind: 'permits' | 'bay';
  place: string;
  count: number;
  /** Stage that took it. */
  taken: number;
  /** Stage that frees it; −1 for permits. */
  until: number;
}

/** How a truck can come to a stage: from which stage, with what in hand. */
interface Arrival {
  from: number;
  held: Held[];
}

/**
 * Permits are given back by those who took them: a stage is reached with the same permits whichever way a truck comes,
 * `give` gives back what one `take` took, and none is held at the end. No truck comes back to a yard stage whose bay it
 * still holds.
 */
export function checkHoldings(context: Context, stages: Stage[], paths: (Path | undefined)[]): void {
  const first = new Map<number, Arrival>();
  const seen = new Set<string>();
  /** The first mistake of one way; told only where two ways do not differ, which says more. */
  let mistake: (() => void) | null = null;
  const open: { index: number; arrival: Arrival }[] = [{ index: 0, arrival: { from: -1, held: [] } }];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const { index, arrival } = next;
    // Behind the join goes the truck that was forked, with what it had in hand.
    if (stages[index].kind === 'join') {
      if (arrival.held.some((held) => held.kind === 'permits')) {
        mistake ??= () => tellLoss(arrival.from, arrival.held, 'the end of a way of a fork');
      }
      continue;
    }
    const before = first.get(index);
    if (before !== undefined && write(before.held) !== write(arrival.held)) {
      tellDifference(index, before, arrival);
      return;
    }
    first.set(index, before ?? arrival);
    const key = `${index}|${JSON.stringify(arrival.held)}`;
    if (seen.has(key) || seen.size > 20_000) continue;
    seen.add(key);
    const after = leave(index, arrival.held);
    if (after === null) continue;
    const stage = stages[index];
    const ends = stage.kind === 'leave' || (stage.kind !== 'branch' && stage.next === -1);
    if (ends && after.some((held) => held.kind === 'permits')) mistake ??= () => tellLoss(index, after);
    if (stage.kind === 'fork') {
      if (stage.next >= 0) open.push({ index: stage.next, arrival: { from: index, held: after } });
      if (stage.guard) open.push({ index: stage.guard.past, arrival: { from: index, held: after } });
      for (const { to } of stage.ways) open.push({ index: to, arrival: { from: index, held: [] } });
      continue;
    }
    const diverted = new Set(diversion(stages, stage));
    if (stage.guard) {
      const kept = arrival.held.filter((item) => item.until !== index);
      open.push({ index: stage.guard.past, arrival: { from: index, held: kept } });
    }
    for (const to of follow(stages, index)) {
      const onward = stage.kind === 'branch' || stage.next === to;
      if (onward) open.push({ index: to, arrival: { from: index, held: after } });
      if (diverted.has(to)) open.push({ index: to, arrival: { from: index, held: arrival.held } });
    }
  }
  mistake?.();

  /** What is held behind a stage; null: something is wrong there. */
  function leave(index: number, held: Held[]): Held[] | null {
    const stage = stages[index];
    const kept = held.filter((item) => item.until !== index);
    if (stage.kind === 'split' && kept.length > 0) {
      mistake ??= () => tellSplit(index, kept);
      return null;
    }
    if (stage.kind === 'take') {
      return [...kept, { kind: 'permits', place: stage.place, count: stage.count, taken: index, until: -1 }];
    }
    if (stage.kind === 'give') {
      const { place, count } = stage;
      const given = kept.findIndex((item) => item.kind === 'permits' && item.place === place && item.count === count);
      if (given < 0) {
        mistake ??= () => tellGive(index, place, count, kept);
        return null;
      }
      return kept.filter((_, i) => i !== given);
    }
    if (stage.kind === 'hold' && typeof stage.heldUntil === 'number') {
      if (kept.some((item) => item.kind === 'bay' && item.taken === index)) {
        mistake ??= () => tellBay(index, stages[stage.heldUntil as number].id);
        return null;
      }
      return [...kept, { kind: 'bay', place: stage.place, count: 1, taken: index, until: stage.heldUntil }];
    }
    return kept;
  }

  function tellBay(index: number, until: string): void {
    const { id } = stages[index];
    const rule = `a way back to "${id}" that passes "${until}", where the bay is freed`;
    tell(index, rule, `a truck that comes back to "${id}" with its bay still held`);
  }

  function tellSplit(index: number, held: Held[]): void {
    const what = held.map(({ kind, place }) => (kind === 'permits' ? `permits of ${place}` : `a bay of ${place}`));
    const rule = 'nothing in hand that only one of the trucks could give back';
    tell(index, rule, `a split of a truck that holds ${what.join(' and ')}`, 'give it back before');
  }

  function tellGive(index: number, place: string, count: number, held: Held[]): void {
    const others = held.filter((item) => item.kind === 'permits' && item.place === place);
    if (others.length === 0) {
      tell(
        index,
        `a \`take: ${place}\` on every way before`,
        `a give without a take of ${place}`,
        `put \`take: ${place}\` before`,
      );
    } else {
      const taken = others.map((item) => item.count).join(' and ');
      tell(
        index,
        'as many as one take took, given at once',
        `${count} to give where ${taken} were taken`,
        `write \`count: ${others[0].count}\``,
      );
    }
  }

  function tellDifference(index: number, one: Arrival, other: Arrival): void {
    const way = ({ from, held }: Arrival) =>
      `${from < 0 ? 'from the start' : `from "${stages[from].id}"`} with ${write(held)}`;
    const found = `stage "${stages[index].id}", reached ${way(one)}, but ${way(other)}`;
    tell(
      index,
      'the same permits in hand whichever way a stage is reached',
      found,
      'take or give on both ways, or on neither',
    );
  }

  function tellLoss(index: number, held: Held[], end = 'the end'): void {
    const lost = held.find((item) => item.kind === 'permits') as Held;
    const found = `${end} behind "${stages[index].id}" with ${write(held)} still in hand`;
    tell(lost.taken, `permits that are given back before ${end}`, found, `put \`give: ${lost.place}\` before the end`);
  }

  function tell(index: number, rule: string, found: string, fix?: string): void {
    context.report.add(paths[index] ?? [], rule, { found, ...(fix && { fix }) });
  }
}

/** The permits in hand, in words. */
function write(held: Held[]): string {
  const permits = held.filter((item) => item.kind === 'permits').map(({ place, count }) => `${count} of ${place}`);
  return permits.length === 0 ? 'no permit' : permits.sort().join(' and ');
}
