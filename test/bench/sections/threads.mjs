/** Threads: what a second one gives to replications, beside what it gives to two loops that only count. */
import { child } from '../child.mjs';
import { interleave, median, medianRatio } from '../rounds.mjs';
import { progress, short, tableText } from '../show.mjs';

const REPLICATIONS = 200;
const FILE = 'scenarios/lang-son/baseline-2025.yaml';

/** Wall time [s] of the replications on so many threads, the pool being there and warm. */
function runSeconds(threads) {
  return child('experiment', [FILE, REPLICATIONS, threads]).seconds;
}

export function threads(options) {
  const rounds = interleave(
    {
      'run 1': () => runSeconds(1),
      'run 2': () => runSeconds(2),
      'spin 1': () => child('spin', [1]).seconds,
      'spin 2': () => child('spin', [2]).seconds,
    },
    options.rounds,
    progress,
  );
  const rows = Object.entries(rounds).map(([name, seconds]) => ({ name, seconds: median(seconds) }));
  const run = medianRatio(rounds['run 1'], rounds['run 2']);
  const spin = 2 * medianRatio(rounds['spin 1'], rounds['spin 2']);
  const share = medianRatio(
    rounds['run 1'].map((one, k) => one / rounds['run 2'][k]),
    rounds['spin 1'].map((one, k) => (2 * one) / rounds['spin 2'][k]),
  );
  const text = tableText(
    `Threads: ${REPLICATIONS} replications of baseline-2025, second experiment of a process, and loops that only count`,
    ['threads', 'one [s]', 'two [s]', 'gain of the second'],
    [
      ['replications', short(rows[0].seconds), short(rows[1].seconds), `× ${short(run)}`],
      ['counting, once a thread', short(rows[2].seconds), short(rows[3].seconds), `× ${short(spin)}`],
    ],
  );
  const note = `  replications get ${short(share)} of what counting gets; wanted ≥ 0.95\n`;
  return { text: text + note, data: { rows, run, spin, share, rounds } };
}
