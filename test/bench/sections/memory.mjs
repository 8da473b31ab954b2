/** What a run leaves behind: ten years must hold no more than one. */
import { child } from '../child.mjs';
import { interleave, median } from '../rounds.mjs';
import { progress, short, tableText } from '../show.mjs';

const FILE = 'scenarios/lang-son/baseline-2025.yaml';
const YEARS = { 'one year': 365, 'ten years': 3650 };

export function memory(options) {
  const runs = Object.fromEntries(
    Object.entries(YEARS).map(([name, days]) => [name, () => child('heap', [FILE, days], ['--expose-gc'])]),
  );
  const rounds = interleave(runs, options.rounds, progress);
  const rows = Object.keys(YEARS).map((name) => {
    const totals = rounds[name].map(({ heapUsed, arrayBuffers }) => heapUsed + arrayBuffers);
    const heapUsed = median(rounds[name].map((answer) => answer.heapUsed));
    const arrayBuffers = median(rounds[name].map((answer) => answer.arrayBuffers));
    const noise = Math.max(...totals) - Math.min(...totals);
    return { name, trucks: rounds[name][0].trucks, heapUsed, arrayBuffers, total: median(totals), noise };
  });
  const more = rows[1].total - rows[0].total;
  const text = tableText(
    'Memory held after a run of baseline-2025 and forced collections [kB]',
    ['run', 'trucks', 'heap', 'array buffers', 'together', 'spread of rounds'],
    rows.map((row) => [
      row.name,
      row.trucks.toLocaleString('en'),
      ...[row.heapUsed, row.arrayBuffers, row.total].map((bytes) => Math.round(bytes / 1e3).toLocaleString('en')),
      short(row.noise / 1e3),
    ]),
  );
  return { text: `${text}  ten years hold ${short(more / 1e3)} kB more than one\n`, data: { rows, more, rounds } };
}
