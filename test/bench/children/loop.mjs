/** A queue as a bare loop. node loop.mjs MODEL TRUCKS */
import { LOOPS } from '../loops.mjs';
import { second } from './second.mjs';

const [model, trucks] = process.argv.slice(2);
const { first, seconds, result } = await second((run) => LOOPS[model](Number(trucks), 1 + 10 * run));
console.log(JSON.stringify({ first, seconds, mean: result }));
