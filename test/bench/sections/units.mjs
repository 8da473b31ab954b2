/** Unit costs of the kernel: a uniform number, an exponential one, a hold of the event calendar. */
import { child } from '../child.mjs';
import { interleave, median } from '../rounds.mjs';
import { progress, range, short, tableText } from '../show.mjs';

export function units(options) {
  const { kernel: rounds } = interleave({ kernel: () => child('units', []) }, options.rounds, progress);
  const rows = Object.keys(rounds[0]).map((name) => {
    const times = rounds.map((answer) => answer[name]);
    return { name, nanoseconds: median(times), times };
  });
  const text = tableText(
    'Unit costs of the kernel',
    ['step', 'ns', 'range'],
    rows.map((row) => [row.name, short(row.nanoseconds), range(row.times)]),
  );
  return { text, data: { rows, rounds } };
}
