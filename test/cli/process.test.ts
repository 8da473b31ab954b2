import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { HELP } from '../../src/cli/help.ts';

const main = fileURLToPath(new URL('../../dist/cli/main.js', import.meta.url));
const root = fileURLToPath(new URL('../../', import.meta.url));
const fixture = fileURLToPath(new URL('./fixtures/one-lane.yaml', import.meta.url));

/** Runs the program as a process of its own, as it was built. */
function spawn(...argv: string[]) {
  return spawnSync(process.execPath, [main, ...argv], { encoding: 'utf8', cwd: root });
}

test('help, on stdout, exit 0', () => {
  const { status, stdout, stderr } = spawn('--help');
  expect({ status, stdout, stderr }).toEqual({ status: 0, stdout: HELP.en, stderr: '' });
});

test('wrong usage, on stderr, exit 2', () => {
  const { status, stdout, stderr } = spawn('rnu');
  expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
  expect(stderr).toContain('Did you mean run?');
});

test('a whole document through a pipe, without colours or progress', () => {
  const { status, stdout, stderr } = spawn('run', fixture, '--json');
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  expect(JSON.parse(stdout)).toMatchObject({ schemaVersion: 1, replications: 4 });
  expect(stdout).not.toContain(String.fromCharCode(27));
});
