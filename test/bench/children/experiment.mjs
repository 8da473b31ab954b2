/**
 * A shipped scenario replicated so many times on so many threads, twice: the second time the workers are there and
 * warm, as in a study of many runs. Prints the seconds of the second. node experiment.mjs FILE REPLICATIONS THREADS
 */
import { allowInlining } from '../../../dist/cli/inlining.js';
import { load, override, simulate } from '../../../dist/index.js';
import { second } from './second.mjs';

allowInlining(); // as the program does

const [file, replications, threads] = process.argv.slice(2);
const scenario = override(load(file), { replications: Number(replications) });
const { seconds } = await second(() => simulate(scenario, { threads: Number(threads) }));
console.log(JSON.stringify({ seconds }));
process.exit(0); // the workers would stay for a minute
