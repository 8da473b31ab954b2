/**
 * What is held after a run of a shipped scenario: heap and array buffers [bytes] after collections.
 * node --expose-gc heap.mjs FILE DAYS
 */
import { Gate } from '../../../dist/gate/gate.js';
import { load, override } from '../../../dist/index.js';

const [file, days] = process.argv.slice(2);
const scenario = override(load(file), { days: Number(days) });
const gate = new Gate(scenario);
const { trucks } = gate.replicate(scenario.run.seed, 0);
for (let k = 0; k < 4; k++) {
  globalThis.gc();
  await new Promise(setImmediate);
}
const { heapUsed, arrayBuffers } = process.memoryUsage();
console.log(JSON.stringify({ trucks, heapUsed, arrayBuffers, metrics: gate.layout.metrics.length }));
