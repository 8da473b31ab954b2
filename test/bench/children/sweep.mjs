/**
 * A sweep on so many threads, twice, into folders that are thrown away: the second time the workers are there and warm.
 * Prints the seconds of the second, its runs, and the memory held after the first and after the second [bytes].
 * node --expose-gc sweep.mjs FILE THREADS
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { allowInlining } from '../../../dist/cli/inlining.js';
import { loadSweep, sweep } from '../../../dist/index.js';
import { second } from './second.mjs';

allowInlining(); // as the program does

const [file, threads] = process.argv.slice(2);
const folder = mkdtempSync(join(tmpdir(), 'smartgate-bench-'));
const held = [];
try {
  const { seconds, result } = await second(async (k) => {
    const swept = await sweep(loadSweep(file, { root: '.' }), {
      folder: join(folder, String(k)),
      threads: Number(threads),
    });
    globalThis.gc();
    held.push(process.memoryUsage().heapUsed + process.memoryUsage().arrayBuffers);
    return swept.made;
  });
  console.log(JSON.stringify({ seconds, runs: result, held, peak: process.resourceUsage().maxRSS * 1024 }));
} finally {
  rmSync(folder, { recursive: true, force: true });
}
process.exit(0); // the workers would stay for a minute
