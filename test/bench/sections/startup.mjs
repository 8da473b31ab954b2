/** Start-up: whole processes, from the call to their end. */
import { time } from '../child.mjs';
import { interleave, median } from '../rounds.mjs';
import { progress, range, short, tableText } from '../show.mjs';

const MAIN = 'dist/cli/main.js';
const CALLS = {
  'node -e 0': ['-e', '0'],
  'smartgate --help': [MAIN, '--help'],
  'smartgate check 1-one-lane.yaml': [MAIN, 'check', 'scenarios/tutorial/1-one-lane.yaml'],
};
const WANTED = ['', '≤ 150 more', '≤ 500'];

export function startup(options) {
  const runs = Object.fromEntries(
    Object.entries(CALLS).map(([name, args]) => [
      name,
      () => {
        const { status, seconds, stderr } = time(process.execPath, args);
        if (status !== 0) throw new Error(`${name} ended with ${status}:\n${stderr}`);
        return seconds * 1000;
      },
    ]),
  );
  const rounds = interleave(runs, Math.max(7, options.rounds), progress);
  const bare = rounds['node -e 0'];
  const rows = Object.keys(CALLS).map((name, k) => {
    const more = median(rounds[name].map((ms, round) => ms - bare[round]));
    return { name, milliseconds: median(rounds[name]), more, wanted: WANTED[k] };
  });
  const text = tableText(
    'Start-up: whole processes [ms]',
    ['command', 'time', 'range', 'more than node', 'wanted'],
    rows.map((row) => [row.name, short(row.milliseconds), range(rounds[row.name]), short(row.more), row.wanted]),
  );
  return { text, data: { rows, rounds } };
}
