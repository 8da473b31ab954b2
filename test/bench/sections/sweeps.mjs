/** Sweeps: what a second thread gives to many short runs and to long ones, beside two loops that only count. */
import { child } from '../child.mjs';
import { interleave, median, medianRatio } from '../rounds.mjs';
import { progress, short, tableText } from '../show.mjs';

const SWEEPS = {
  'small gate': 'test/bench/models/sweep-small.yaml',
  'baseline-2025': 'test/bench/models/sweep-baseline.yaml',
};

export function sweeps(options) {
  const subjects = Object.entries(SWEEPS).flatMap(([name, file]) =>
    [1, 2].map((threads) => [`${name} ${threads}`, () => child('sweep', [file, threads], ['--expose-gc'])]),
  );
  const spins = [1, 2].map((threads) => [`counting ${threads}`, () => child('spin', [threads])]);
  const answers = interleave(Object.fromEntries([...subjects, ...spins]), options.rounds, progress);
  const seconds = (name) => answers[name].map((answer) => answer.seconds);
  const spin = seconds('counting 1').map((one, k) => (2 * one) / seconds('counting 2')[k]);
  const rows = Object.keys(SWEEPS).map((name) => {
    const [one, two] = [seconds(`${name} 1`), seconds(`${name} 2`)];
    const gains = one.map((value, k) => value / two[k]);
    const answer = answers[`${name} 2`];
    return {
      name,
      runs: answer[0].runs,
      one: median(one),
      two: median(two),
      gain: median(gains),
      share: medianRatio(gains, spin),
      more: median(answer.map(({ held: [first, second] }) => second - first)),
      peak: median(answer.map(({ peak }) => peak)),
    };
  });
  const text = tableText(
    'Sweeps: second of a process, tables and all; memory of two threads',
    [
      'sweep',
      'runs',
      'one thread [s]',
      'two [s]',
      'gain',
      'of what counting gets',
      'second holds more [MB]',
      'peak [MB]',
    ],
    rows.map(({ name, runs, one, two, gain, share, more, peak }) => [
      name,
      runs.toLocaleString('en'),
      ...[one, two].map(short),
      `× ${short(gain)}`,
      short(share),
      ...[more, peak].map((bytes) => short(bytes / 1e6)),
    ]),
  );
  return { text: `${text}  counting: × ${short(median(spin))}; wanted ≥ 0.95 of it\n`, data: { rows, answers } };
}
