/**
 * A queue of `models/` through its scenario file, as `smartgate run` does it, with all statistics.
 * node engine.mjs MODEL TRUCKS
 */
import { allowInlining } from '../../../dist/cli/inlining.js';
import { Gate } from '../../../dist/gate/gate.js';
import { load } from '../../../dist/index.js';
import { second } from './second.mjs';

allowInlining(); // as the program does

const [model, trucks] = process.argv.slice(2);
const scenario = load(`test/bench/models/${model}.yaml`, { set: [`run.until.cleared=${trucks}`] });
const gate = new Gate(scenario);
const column = gate.layout.metrics.findIndex(({ metric, flow }) => metric === 'timeInSystem' && flow === 'all');
const { first, seconds, result } = await second((replication) => gate.replicate(scenario.run.seed, replication));
console.log(JSON.stringify({ first, seconds, mean: result.metrics[column], fired: result.events }));
