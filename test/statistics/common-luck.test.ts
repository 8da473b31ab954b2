import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { override } from '../../src/experiment/overrides.ts';
import { runRounds } from '../../src/experiment/rounds.ts';
import { loadScenario } from '../../src/scenario/load/load.ts';
import { moments } from '../../src/stats/infer/interval.ts';
import { paired } from '../../src/stats/infer/paired.ts';
import { print } from './table.ts';

const REPLICATIONS = 60;
/** What the same luck for both plans must be worth where the lanes bind in both. */
const LEAST = 5;

const plan = (name: string) =>
  loadScenario(fileURLToPath(new URL(`../../scenarios/lang-son/${name}.yaml`, import.meta.url)));

/** Those who wait at the lanes of Hữu Nghị, by flow or group. */
const ROWS: [place: string, flow: string][] = [
  ['huu-nghi-out', 'huu-nghi-export'],
  ['huu-nghi-out', 'hn-export-fruit'],
  ['huu-nghi-out', 'hn-export-other'],
  ['huu-nghi-out', 'hn-empty-out'],
  ['huu-nghi-out', 'all'],
  ['huu-nghi-in', 'huu-nghi-import'],
  ['huu-nghi-in', 'all'],
];

test(`durian season with four lanes and with six: the same luck is worth at least ${LEAST} times as many runs`, async () => {
  const [four, six] = [plan('durian-season'), plan('durian-season-lanes-6')];
  const same = await runRounds([four, six], '1', REPLICATIONS);
  const other = await runRounds([override(six, { seed: '2' })], '2', REPLICATIONS);
  const [before, after] = same.folds;
  const [apart] = other.folds;
  const gains = ROWS.map(([place, flow]) => {
    const values = [before, after, apart].map((fold) => fold.values(fold.indexOf({ metric: 'wait', place, flow })));
    const common = paired(values[1], values[0], 0.95);
    const independent = paired(values[2], values[0], 0.95);
    const [a, b] = values.map((column) => moments(column));
    // However close the correlation, a plan that takes the variance away leaves nothing to be cancelled.
    const ratio = Math.sqrt(b.variance / a.variance);
    const bound = (1 + ratio * ratio) / ((1 - ratio) * (1 - ratio));
    const gain = independent.variance / common.variance;
    const row = [
      `${place} / ${flow}`,
      `${a.mean.toFixed(1)} ± ${Math.sqrt(a.variance).toFixed(1)}`,
      `${b.mean.toFixed(1)} ± ${Math.sqrt(b.variance).toFixed(1)}`,
      (common.correlation ?? 0).toFixed(3),
      independent.variance.toFixed(2),
      common.variance.toFixed(2),
      gain.toFixed(1),
      bound.toFixed(1),
    ];
    return { gain, row };
  });
  print(
    `Mean wait [min] in the durian season with four and with six lanes at Hữu Nghị, ${REPLICATIONS} runs: variance of the difference`,
    ['at', 'four (sd)', 'six (sd)', 'correlation', 'own luck', 'same luck', 'ratio', 'at most'],
    gains.map(({ row }) => row),
  );
  // The loaded trucks out, whom the lanes keep waiting in both plans. With six lanes the empties scarcely wait.
  expect(gains[0].gain).toBeGreaterThanOrEqual(LEAST);
});
