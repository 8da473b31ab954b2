/** The shipped scenarios of Lạng Sơn over one year: how fast, and how much memory at its highest. */
import { child } from '../child.mjs';
import { interleave, median } from '../rounds.mjs';
import { progress, range, short, tableText } from '../show.mjs';

const NAMES = ['baseline-2025', 'smart-gate-2027'];

export function shipped(options) {
  const runs = Object.fromEntries(
    NAMES.map((name) => [name, () => child('year', [`scenarios/lang-son/${name}.yaml`, 365])]),
  );
  const rounds = interleave(runs, options.rounds, progress);
  const rows = NAMES.map((name) => {
    const of = (key) => rounds[name].map((answer) => answer[key]);
    const { trucks, events } = rounds[name][0];
    return {
      name,
      trucks,
      events,
      first: median(of('first')),
      seconds: median(of('seconds')),
      peak: median(of('peak')),
    };
  });
  const text = tableText(
    'Shipped scenarios: one year of 365 days, second replication; peak memory is that of the whole process',
    ['scenario', 'trucks', 'events', 'first [s]', 'second [s]', 'range', 'trucks/s', 'M events/s', 'peak [MB]'],
    rows.map((row) => [
      row.name,
      row.trucks.toLocaleString('en'),
      row.events.toLocaleString('en'),
      short(row.first),
      short(row.seconds),
      range(rounds[row.name].map(({ seconds }) => seconds)),
      Math.round(row.trucks / row.seconds).toLocaleString('en'),
      short(row.events / row.seconds / 1e6),
      short(row.peak / 1e6),
    ]),
  );
  return { text: `${text}  wanted of baseline-2025: under 2 s and under 250 MB\n`, data: { rows, rounds } };
}
