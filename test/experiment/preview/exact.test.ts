import { expect, test } from 'vitest';
import { preview } from '../../../src/experiment/preview/preview.ts';
import type { PreviewRow } from '../../../src/results/sections/preview.ts';
import { loadScenario } from '../../../src/scenario/load/load.ts';
import { known } from '../../validation/reference.ts';

const rows = (name: string) => preview(loadScenario(`scenarios/known-answers/${name}.yaml`));
const at = (name: string, place: string) => rows(name).find((row) => row.place === place) as PreviewRow;

/** The exact cases are given to ten digits. */
const near = (found: number | null, wanted: number) => expect(Math.abs(Number(found) / wanted - 1)).toBeLessThan(1e-8);

test('the Jackson network: loops and branches bring as many as the traffic equations say, and every wait is exact', () => {
  const expected = known('jackson-gate').expected as Record<string, Record<string, number>>;
  const stations = known('jackson-gate').parameters.stations as Record<string, Record<string, number>>;
  const places = { gate: 'gate', documents: 'yellow_docs', examination: 'red_exam', exit: 'exit_guard' };
  for (const [place, name] of Object.entries(places)) {
    const row = at('jackson-gate', place);
    near(row.arrivals, 24 * stations[name].arrivalRate_per_h);
    near(row.load, expected.rho[name]);
    near(row.wait, expected.Wq_min[name]);
    near(row.capacity, 24 * stations[name].c * stations[name].mu_per_h);
  }
});

test('one place alone: the waits of M/M/c and M/G/1, and the losses of a full yard whatever the law', () => {
  for (const [file, id] of [
    ['mm1', 'mm1'],
    ['mmc-3', 'mmc-3'],
    ['mmc-pooling', 'mmc-pooling'],
    ['md1', 'md1'],
    ['mh2-1', 'mh2-1'],
    ['mlogn1', 'mlogn1'],
  ]) {
    const [row] = rows(file);
    near(row.load, known(id).expected.rho as number);
    near(row.wait, known(id).expected.Wq as number);
  }
  for (const law of ['constant', 'exponential', 'lognormal', 'erlang-2']) {
    near(rows(`erlang-b-yard-${law}`)[0].full, known('erlang-b-yard').expected.P_block as number);
  }
});

test('a daily wave of arrivals: the yard fills by the hour as the infinite-server queue does', () => {
  const { offered } = rows('mt-m-inf')[0];
  // m(t) of Eick, Massey and Whitt: rate 20/h, wave of 60 %, mean stay 2 h, in the state that comes back every day.
  const w = (2 * Math.PI) / 24;
  const level = (t: number) => 40 * (1 + (0.6 * (Math.sin(w * t) - 2 * w * Math.cos(w * t))) / (1 + 4 * w * w));
  const hour = (from: number) => Array.from({ length: 60 }, (_, k) => level(from + (k + 0.5) / 60) / 60);
  offered.forEach((found, from) => {
    const exact = hour(from).reduce((sum, x) => sum + x, 0);
    expect(Math.abs(found / exact - 1), `${from}:00`).toBeLessThan(0.005);
  });
  // Its mean is rate times stay, whatever the hours.
  near(offered.reduce((sum, x) => sum + x, 0) / 24, 40);
});

test('sources without a rate are told, not guessed', () => {
  expect(rows('closed-agv-loop-population').map(({ left }) => left)).toContain('population');
  expect(rows('bas-saturated-line').map(({ left, load }) => [left, load])).toContainEqual(['saturated', null]);
});
