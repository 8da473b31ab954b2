import { expect, test } from 'vitest';
import { blocking, fewestByBlocking } from '../../src/stats/infer/erlang.ts';
import { sizeYard } from '../experiment/size/erlang.ts';
import { print } from './table.ts';

const TRIES = 100;
const LOADS = [15, 40, 90, 200];
const PERCENTS = [1, 2, 5];
/** How far the neighbours of a size must be from the target, as a share of it, for the size to be found exactly. */
const APART = 0.04;
const LEAST = 0.95;
/** Most runs where a neighbour is so near that it may take them to the indifference zone. */
const MOST = 8000;

const systems = LOADS.flatMap((load) =>
  PERCENTS.map((percent) => {
    const exact = fewestByBlocking(load, percent / 100);
    const apart = [exact - 1, exact].map((bays) => Math.abs(blocking(bays, load) / (percent / 100) - 1));
    return { load, percent, exact, apart, sharp: Math.min(...apart) >= APART };
  }),
);
const rows: string[][] = [];

test.each(systems)('$load offered, $percent % turned away: $exact bays', async (system) => {
  const { load, percent, exact, apart, sharp } = system;
  let [right, beside, runs] = [0, 0, 0];
  for (let k = 0; k < TRIES; k++) {
    const sizing = await sizeYard(load, percent, `erlang-${k}`, 2, sharp ? undefined : MOST);
    const [bays] = sizing.answer === null ? [Number.NaN] : sizing.candidates[sizing.answer].values;
    if (bays === exact) right++;
    else if (Math.abs(bays - exact) === 1) beside++;
    runs += sizing.runs;
  }
  const away = apart.map((share) => `${(share * 100).toFixed(1)} %`);
  rows.push([
    String(load),
    `${percent} %`,
    String(exact),
    ...away,
    String(right),
    String(beside),
    (runs / TRIES).toFixed(0),
  ]);
  if (system === systems.at(-1)) {
    const head = ['offered', 'target', 'bays', 'one less', 'as many', 'exact', 'one off', 'runs'];
    print(`Smallest yards by size, ${TRIES} tries each; how far the neighbours are from the target`, head, rows);
  }
  expect(right + beside).toBe(TRIES);
  if (sharp) expect(right).toBeGreaterThanOrEqual(LEAST * TRIES);
});
