/** How the cost of an event grows with the number that is pending: M/M/infinity in its steady state. */
import { child } from '../child.mjs';
import { interleave, median, medianRatio } from '../rounds.mjs';
import { progress, range, short, tableText } from '../show.mjs';

const PENDING = [10, 1e3, 1e5, 1e6];

export function pending(options) {
  const runs = Object.fromEntries(PENDING.map((many) => [many, () => child('pending', [many, options.trucks])]));
  const rounds = interleave(runs, options.rounds, progress);
  const rows = PENDING.map((many) => {
    const refused = rounds[many].find((answer) => answer.refused)?.refused;
    if (refused !== undefined) return { pending: many, refused };
    const times = rounds[many].map(({ nanoseconds }) => nanoseconds);
    const base = rounds[PENDING[0]].map(({ nanoseconds }) => nanoseconds);
    const growth = medianRatio(times, base);
    const logarithm = Math.log2(many) / Math.log2(PENDING[0]);
    return { pending: many, times, nanoseconds: median(times), growth, logarithm, ratio: growth / logarithm };
  });
  const text = tableText(
    'Pending events: cost of an event (an arrival or a departure) against the number in the calendar',
    ['pending', 'ns/event', 'range', 'growth', 'of log2', 'growth / of log2', 'wanted'],
    rows.map((row) =>
      row.refused !== undefined
        ? [row.pending.toLocaleString('en'), 'refused', '', '', '', '', '']
        : [
            row.pending.toLocaleString('en'),
            short(row.nanoseconds),
            range(row.times),
            short(row.growth),
            short(row.logarithm),
            short(row.ratio),
            row.pending > 10 && row.pending <= 1e5 ? '≤ 1.5' : '',
          ],
    ),
  );
  const notes = rows.filter((row) => row.refused).map((row) => `  refused at ${row.pending}: ${row.refused}\n`);
  return { text: text + notes.join(''), data: { rows, rounds } };
}
