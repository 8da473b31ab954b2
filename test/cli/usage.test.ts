import { expect, test } from 'vitest';
import { COMMANDS } from '../../src/cli/commands.ts';
import { call } from './shell.ts';

/** `run, compare and check`: all commands. */
function commands(last: string): string {
  const names = Object.keys(COMMANDS);
  return `${names.slice(0, -1).join(', ')} ${last} ${names.at(-1)}`;
}

/** Calls that are wrong, and how that is said. */
const WRONG: [string[], string][] = [
  [['rum', 'a.yaml'], `There is no command "rum". Did you mean run? The commands are ${commands('and')}.`],
  [['--seed', '1'], `A command is missing: ${commands('or')}.`],
  [['run'], 'run wants <scenario…>.'],
  [['compare', 'a.yaml'], 'compare wants <baseline> <alternative…>.'],
  [['report', 'a.json', 'b.json'], 'report wants <document or folder>, found also "b.json".'],
  [['schema', 'a.yaml'], 'There is no schema of "a.yaml": schema wants scenario or sweep.'],
  [['schema', 'sweep', 'a.yaml'], 'schema wants [sweep], found also "a.yaml".'],
  [['sweep', 'a.yaml', 'b.yaml'], 'sweep wants <sweep-file>, found also "b.yaml".'],
  [['sweep', 'a.yaml', '--shard', '4/3'], '--shard wants k/n, the k-th of n parts, such as 3/8, found "4/3".'],
  [['sweep', 'a.yaml', '--shard', '0/3'], 'found "0/3".'],
  [['sweep', 'a.yaml', '--replications', '9'], '--replications makes no sense for sweep.'],
  [['merge'], 'merge wants <folder…>.'],
  [['run', 'a.yaml', '--repliactions', '3'], 'There is no option --repliactions. Did you mean --replications?'],
  [['run', 'a.yaml', '-x'], 'There is no option -x.'],
  [['run', 'a.yaml', '--no-quiet'], 'There is no option --no-quiet.'],
  [['run', 'a.yaml', '--replications', '-3'], '--replications wants a whole number from 1, found "-3".'],
  [['run', 'a.yaml', '--replications=ten'], '--replications wants a whole number from 1, found "ten".'],
  [['run', 'a.yaml', '--replications', '1e3'], '--replications wants a whole number from 1, found "1e3".'],
  [
    ['run', 'a.yaml', '--precision', '5'],
    '--precision wants a percentage above 0 and below 100, such as 5%, found "5".',
  ],
  [['run', 'a.yaml', '--precision=0%'], 'found "0%".'],
  [['run', 'a.yaml', '--precision', 'high'], 'found "high".'],
  [['run', 'a.yaml', '--precision', '2%', '--replications', '9'], 'Either --replications or --precision, not both.'],
  [['run', 'a.yaml', '--threads', '0'], '--threads wants a whole number from 1 to 256, found "0".'],
  [['compare', 'a.yaml', 'b.yaml', '--threads=x'], '--threads wants a whole number from 1 to 256, found "x".'],
  [['run', 'a.yaml', '--threads', '1000'], '--threads wants a whole number from 1 to 256, found "1000".'],
  [['run', 'a.yaml', '--threads'], '--threads wants a value.'],
  [['check', 'a.yaml', '--threads', '2'], '--threads makes no sense for check.'],
  [['run', 'a.yaml', '--days', '0'], '--days wants a number above 0, such as 30 or 0.5, found "0".'],
  [['run', 'a.yaml', '--days', '1,5'], 'found "1,5".'],
  [
    ['run', 'a.yaml', '--save-at', '30'],
    '--save-at wants a time above 0 from the start of the run, such as 30d or 12h, found "30".',
  ],
  [['run', 'a.yaml', '--save-at', '0 d'], 'found "0 d".'],
  [['run', 'a.yaml', '--save-at', '3d', '--replications', '2'], 'Either --save-at or --replications, not both.'],
  [['run', 'a.yaml', '--save-at', '3d', '--resume', 'x'], 'Either --save-at or --resume, not both.'],
  [['run', 'a.yaml', 'b.yaml', '--save-at', '3d'], '--save-at and --resume want one scenario'],
  [['compare', 'a.yaml', 'b.yaml', '--resume', 'x'], '--resume makes no sense for compare.'],
  [['run', 'a.yaml', '--seed'], '--seed wants a value.'],
  [['run', 'a.yaml', '--seed', '--days', '3'], '--seed wants a value.'],
  [['run', 'a.yaml', '--seed', '1', '--seed', '2'], '--seed is given twice.'],
  [['run', 'a.yaml', '--set', 'lanes'], '--set wants path=value, such as places.lane.lanes=2, found "lanes".'],
  [['run', 'a.yaml', '--lang', 'fr'], '--lang wants en, vi or both, found "fr".'],
  [['check', 'a.yaml', '--json'], '--json makes no sense for check.'],
  [['run', 'a.yaml', 'b.yaml', '--json'], '--json prints one document: name one scenario, or use compare.'],
];

test.each(WRONG)('%o', async (argv, message) => {
  const { code, out, err } = await call(...argv);
  expect(err).toContain(message);
  expect(err).toContain('smartgate --help shows how it is used.');
  expect(err).not.toContain('    at ');
  expect({ code, out }).toEqual({ code: 2, out: '' });
});

test('the same in Vietnamese', async () => {
  const { code, err } = await call('rum', '--lang', 'vi');
  expect(err).toBe(
    `Không có lệnh "rum". Có phải ý bạn là run? Các lệnh hiện có: ${commands('và')}.\n` +
      'smartgate --help --lang vi cho biết cách dùng.\n',
  );
  expect(code).toBe(2);
});
