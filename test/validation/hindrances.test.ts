import { join } from 'node:path';
import { expect, test } from 'vitest';
import { Gate } from '../../src/gate/gate.ts';
import { loadScenario } from '../../src/scenario/load/load.ts';
import { interval } from '../../src/stats/infer/interval.ts';
import { known } from './reference.ts';

const KNOWN_ANSWERS = join(import.meta.dirname, '../../scenarios/known-answers');

/** Exact shares by `metric @ place`, each in the 99.9 % interval, which is at most so wide. */
function expectShares(
  file: string,
  replications: number,
  days: number,
  exact: Record<string, number>,
  only: readonly string[] = [],
): void {
  const scenario = loadScenario(join(KNOWN_ANSWERS, file));
  const run = { ...scenario.run, horizon: scenario.run.warmUp + days * 1440, hindrances: true as const };
  const flows = Object.entries(scenario.flows).filter(([name]) => only.length === 0 || only.includes(name));
  const gate = new Gate({ ...scenario, run, flows: Object.fromEntries(flows) });
  const values = new Map<string, number[]>();
  for (let r = 0; r < replications; r++) {
    const { metrics } = gate.replicate('1', r);
    gate.layout.metrics.forEach(({ metric, place }, k) => {
      const name = `${metric} @ ${place}`;
      values.set(name, [...(values.get(name) ?? []), metrics[k]]);
    });
  }
  for (const [name, value] of Object.entries(exact)) {
    const { ciLow, ciHigh } = interval(values.get(name) ?? [], 0.999);
    const told = `${name}: ${value} in ${ciLow} to ${ciHigh}`;
    expect(ciLow <= value && value <= ciHigh, told).toBe(true);
    expect(ciHigh - ciLow, told).toBeLessThan(0.1 * value);
  }
}

test('a saturated line: a station serves as often as the line clears, and else is blocked or starved, never without traffic', () => {
  const { expected } = known('bas-saturated-line');
  const clears = expected.throughput as Record<string, number>;
  const exact: Record<string, number> = {};
  const lines = [
    ['2', '0'],
    ['2', '2'],
    ['3', '0'],
    ['4', '1'],
  ];
  for (const [stations, buffer] of lines) {
    const throughput = clears[`${stations} stations, buffer ${buffer}`];
    const at = (k: number | string) => `${stations}-${buffer}-${k}`;
    exact[`blockedShare @ ${at(1)}`] = 1 - throughput;
    exact[`starvedShare @ ${at(stations)}`] = 1 - throughput;
    // Of two stations the first is always at work or blocked, so the second starves because of it alone.
    if (stations === '2') exact[`starvedShare:${at(1)} @ ${at(2)}`] = 1 - throughput;
  }
  expectShares(
    'bas-saturated-line.yaml',
    20,
    10,
    exact,
    lines.map(([stations, buffer]) => `${stations}-stations-buffer-${buffer}`),
  );
});

test('a full yard behind a saturated lane: the lane is blocked by it, the crane starves by the lane', () => {
  const { expected, parameters } = known('bas-open-yard');
  const throughput = expected.maxThroughput as number;
  const [lane, crane] = [parameters.mu1 as number, parameters.mu2 as number];
  expectShares('bas-open-yard-saturated.yaml', 20, 25, {
    'blockedShare:yard @ inspection': 1 - throughput / lane,
    'starvedShare:inspection @ crane': 1 - throughput / crane,
  });
});

test('an open line: the crane starves while the lane has a truck and nobody is behind it', () => {
  const { expected, parameters } = known('bas-open-yard');
  const { lambda, mu1, mu2, yardPlaces } = parameters as Record<string, number>;
  const { blocked, starved } = openYard(lambda, mu1, mu2, yardPlaces + 1);
  // The chain is right: it gives the known share.
  expect(blocked).toBeCloseTo(expected.P_lane_blocked as number, 9);
  expectShares('bas-open-yard.yaml', 30, 60, {
    'blockedShare:yard @ inspection': blocked,
    'starvedShare:inspection @ crane': starved,
    'starvedShare @ crane': starved,
  });
});

/**
 * The Markov chain of trucks at the lane and behind it (at most `behind`; at that number a truck that is done blocks the
 * lane), solved by sweeps: the shares of time in which the lane is blocked, and in which nobody is behind a busy lane.
 */
function openYard(lambda: number, mu1: number, mu2: number, behind: number): { blocked: number; starved: number } {
  const most = 160;
  const width = behind + 2;
  // State (n, m): n at the lane, m behind it; m = behind + 1: as many as may be behind, and one done in the lane.
  const p = Float64Array.from({ length: (most + 1) * width }, (_, k) => Math.exp(-0.2 * Math.floor(k / width)));
  const at = (n: number, m: number) => (n < 0 || n > most || m < 0 ? 0 : p[n * width + m]);
  for (let sweep = 0; sweep < 20_000; sweep++) {
    let sum = 0;
    for (let n = 0; n <= most; n++) {
      for (let m = 0; m < width; m++) {
        const isBlocked = m === behind + 1;
        if (isBlocked && n === 0) {
          p[n * width + m] = 0;
          continue;
        }
        // A blocked truck is one of those at the lane; it goes behind when the crane is done.
        let into = lambda * at(n - 1, m);
        if (m <= behind && m > 0) into += mu1 * at(n + 1, m - 1);
        if (isBlocked) into += mu1 * at(n, behind);
        if (m < behind) into += mu2 * at(n, m + 1);
        if (m === behind) into += mu2 * at(n + 1, behind + 1);
        const out = (n < most ? lambda : 0) + (n > 0 && !isBlocked ? mu1 : 0) + (m > 0 ? mu2 : 0);
        p[n * width + m] = into / out;
        sum += p[n * width + m];
      }
    }
    for (let k = 0; k < p.length; k++) p[k] /= sum;
  }
  let blocked = 0;
  let starved = 0;
  for (let n = 1; n <= most; n++) {
    blocked += at(n, behind + 1);
    starved += at(n, 0);
  }
  return { blocked, starved };
}
