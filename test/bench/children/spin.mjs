/** Wall time [s] of one or two threads that only count. node spin.mjs THREADS */
import { isMainThread, Worker } from 'node:worker_threads';

const STEPS = 4e8;

function spin() {
  let x = 1;
  let sum = 0;
  for (let k = 0; k < STEPS; k++) {
    x = (Math.imul(x, 1664525) + 1013904223) | 0;
    sum += Math.sqrt(x >>> 0);
  }
  return sum;
}

if (isMainThread) {
  const threads = Number(process.argv[2]);
  const start = performance.now();
  const ends = Array.from({ length: threads }, () => {
    return new Promise((resolve) => new Worker(new URL(import.meta.url)).on('exit', resolve));
  });
  await Promise.all(ends);
  console.log(JSON.stringify({ seconds: (performance.now() - start) / 1000 }));
} else if (spin() < 0) {
  throw new Error('the sum is used, so that the loop stays');
}
