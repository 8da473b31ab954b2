/** Subjects run in processes of their own: each starts cold, alone, and dies with all it held. */
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** The project's folder, where every child runs. */
export const ROOT = fileURLToPath(new URL('../../', import.meta.url));

/** Runs a program to its end. Gives its exit code (null: could not be started), outputs and wall time [s]. */
export function time(program, args) {
  const start = process.hrtime.bigint();
  const { status, stdout, stderr } = spawnSync(program, args, { cwd: ROOT, encoding: 'utf8', maxBuffer: 2 ** 30 });
  return { status, stdout, stderr, seconds: Number(process.hrtime.bigint() - start) / 1e9 };
}

/** Runs a program that prints one JSON document, and gives the document. */
export function answerOf(program, args) {
  const { status, stdout, stderr } = time(program, args);
  if (status !== 0) throw new Error(`${program} ${args.join(' ')} ended with ${status}:\n${stderr}`);
  return JSON.parse(stdout);
}

/** Runs a file of `children/` in Node and gives what it printed. `flags` are Node's own. */
export function child(name, args, flags = []) {
  return answerOf(process.execPath, [...flags, `test/bench/children/${name}.mjs`, ...args.map(String)]);
}
