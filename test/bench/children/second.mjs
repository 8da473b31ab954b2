/** The second of two runs in a process: compiled by then, and what a long study is made of. */

/** Seconds and result of `run(1)`, after `run(0)` was run and thrown away; and seconds of that first one. */
export async function second(run) {
  const begin = performance.now();
  await run(0);
  const start = performance.now();
  const result = await run(1);
  return { first: (start - begin) / 1000, seconds: (performance.now() - start) / 1000, result };
}
