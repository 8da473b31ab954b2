/**
 * The cheapest combination of capacities that meets what is asked, where more of any of them never makes it worse. All
 * but the longest range are gone through, the cheapest combinations first; for each, the least of the longest one is
 * found by bisection, and only among those that would be cheaper than the best so far. What is known of one combination
 * is known of all that have less, or more, of everything.
 */

/** A capacity: whole numbers between two, and what one more of it costs (at least 0). */
export interface Axis {
  from: number;
  to: number;
  price: number;
}

/** A value for each axis. */
export type Combination = readonly number[];

export function costOf(axes: readonly Axis[], combination: Combination): number {
  return axes.reduce((sum, { price }, i) => sum + price * combination[i], 0);
}

/** Most combinations that a search asks about: each of the others by ⌈log2(n + 1)⌉ of the n values of the longest range. */
export function mostQuestions(axes: readonly Axis[]): number {
  const longest = longestOf(axes);
  return axes.reduce((product, axis, i) => product * (i === longest ? halvings(sizeOf(axis)) : sizeOf(axis)), 1);
}

/**
 * Asks about one combination after the other, and gives the cheapest that meets what is asked and costs at most
 * `budget`; null: none does.
 */
export async function cheapest(
  axes: readonly Axis[],
  budget: number,
  meets: (combination: Combination) => Promise<boolean>,
): Promise<Combination | null> {
  const last = longestOf(axes);
  const known: { combination: Combination; met: boolean }[] = [];
  let best: Combination | null = null;
  for (const others of othersOf(axes, last)) {
    const at = (value: number) => others.with(last, value);
    const affordable = (value: number) => {
      const cost = costOf(axes, at(value));
      return cost <= budget && (best === null || cost < costOf(axes, best));
    };
    const { from, to } = axes[last];
    const failed = known.filter(({ combination, met }) => !met && within(others, combination, last));
    const passed = known.filter(({ combination, met }) => met && within(combination, others, last));
    let low = Math.max(from, ...failed.map(({ combination }) => combination[last] + 1));
    // The first value that is too dear stands for "none of these".
    let high = firstNot(affordable, from, Math.min(to + 1, ...passed.map(({ combination }) => combination[last] + 1)));
    const met = passed.some(({ combination }) => combination[last] === high - 1);
    if (met) high--;
    let found = met;
    while (low < high) {
      const middle = Math.floor((low + high) / 2);
      const good = await meets(at(middle));
      known.push({ combination: at(middle), met: good });
      if (good) [high, found] = [middle, true];
      else low = middle + 1;
    }
    if (found) best = at(high);
  }
  return best;
}

function sizeOf({ from, to }: Axis): number {
  return to - from + 1;
}

/** ⌈log2(n + 1)⌉: questions that tell n values, and "none of them", apart. */
function halvings(n: number): number {
  let many = 0;
  for (let reach = 1; reach < n + 1; reach *= 2) many++;
  return many;
}

function longestOf(axes: readonly Axis[]): number {
  const longest = Math.max(...axes.map(sizeOf));
  return axes.findIndex((axis) => sizeOf(axis) === longest);
}

/** All combinations of the other axes, the cheapest first; the axis `last` is at its least. */
function othersOf(axes: readonly Axis[], last: number): number[][] {
  const all = axes.reduce<number[][]>(
    (rows, axis, i) => {
      const many = i === last ? 1 : sizeOf(axis);
      return rows.flatMap((row) => Array.from({ length: many }, (_, k) => [...row, axis.from + k]));
    },
    [[]],
  );
  return all.sort((a, b) => costOf(axes, a) - costOf(axes, b));
}

/** Whether `less` has at most as much as `more` of all axes but `last`. */
function within(less: Combination, more: Combination, last: number): boolean {
  return less.every((value, i) => i === last || value <= more[i]);
}

/** The first of from, from + 1, … that does not hold, `end` at the latest; what does not hold once never holds again. */
function firstNot(holds: (value: number) => boolean, from: number, end: number): number {
  let [low, high] = [from, Math.max(from, end)];
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if (holds(middle)) low = middle + 1;
    else high = middle;
  }
  return low;
}
