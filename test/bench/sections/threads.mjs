/** Threads: what a second one gives to replications, beside what it gives to two loops that only count. */
import { child, time } from '../child.mjs';
import { interleave, median, medianRatio } from '../rounds.mjs';
import { progress, short, tableText } from '../show.mjs';

const REPLICATIONS = 200;

/** Wall time [s] of `smartgate run` of the baseline with so many threads; null where it does not know `--threads`. */
function runSeconds(threads, replications) {
  const { status, seconds, stderr } = time(process.execPath, [
    'dist/cli/main.js',
    'run',
    'scenarios/lang-son/baseline-2025.yaml',
    ...['--replications', String(replications), '--threads', String(threads), '--json', '--quiet'],
  ]);
  if (status === 2) return null;
  if (status !== 0) throw new Error(`smartgate run --threads ${threads} ended with ${status}:\n${stderr}`);
  return seconds;
}

export function threads(options) {
  if (runSeconds(1, 1) === null) {
    return { text: 'Threads\n\n  skipped: smartgate run does not know --threads\n', data: { skipped: true } };
  }
  const rounds = interleave(
    {
      'run 1': () => runSeconds(1, REPLICATIONS),
      'run 2': () => runSeconds(2, REPLICATIONS),
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
    `Threads: ${REPLICATIONS} replications of baseline-2025, whole processes, and loops that only count`,
    ['threads', 'one [s]', 'two [s]', 'gain of the second'],
    [
      ['smartgate run', short(rows[0].seconds), short(rows[1].seconds), `× ${short(run)}`],
      ['counting, once a thread', short(rows[2].seconds), short(rows[3].seconds), `× ${short(spin)}`],
    ],
  );
  const note = `  replications get ${short(share)} of what counting gets; wanted ≥ 0.95\n`;
  return { text: text + note, data: { rows, run, spin, share, rounds } };
}
