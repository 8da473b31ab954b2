import { expect, test } from 'vitest';
import { COMMANDS } from '../../src/cli/commands.ts';
import { HELP } from '../../src/cli/help.ts';
import { SWITCHES, VALUED } from '../../src/cli/options.ts';
import { VERSION } from '../../src/results/version.ts';
import { call } from './shell.ts';

test.each([[[]], [['--help']], [['-h']], [['help']], [['run', '--help']], [['compare', 'a.yaml', '-h']]])(
  '%o prints the help, word for word',
  async (argv) => {
    expect(await call(...argv)).toEqual({ code: 0, out: HELP.en, err: '' });
  },
);

test.each([[['--help', '--lang', 'vi']], [['--lang=vi', 'run', '-h']]])('%o prints it in Vietnamese', async (argv) => {
  expect(await call(...argv)).toEqual({ code: 0, out: HELP.vi, err: '' });
});

test.each(Object.keys(HELP) as (keyof typeof HELP)[])(
  'the help in %s names every command and every option, in 120 columns',
  (language) => {
    for (const command of Object.keys(COMMANDS)) expect(HELP[language]).toMatch(new RegExp(`^  ${command} `, 'm'));
    for (const option of [...VALUED, ...SWITCHES]) expect(HELP[language]).toMatch(new RegExp(`^  --${option} `, 'm'));
    for (const line of HELP[language].split('\n')) expect(line.length).toBeLessThanOrEqual(120);
  },
);

test('the version', async () => {
  expect(await call('--version')).toEqual({ code: 0, out: `smartgate ${VERSION}\n`, err: '' });
});
