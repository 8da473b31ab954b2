/** A shipped scenario over so many days; the process does nothing else, so its peak memory is the run's. node year.mjs FILE DAYS */
import { allowInlining } from '../../../dist/cli/inlining.js';
import { Gate } from '../../../dist/gate/gate.js';
import { load, override } from '../../../dist/index.js';
import { second } from './second.mjs';

allowInlining(); // as the program does

const [file, days] = process.argv.slice(2);
const scenario = override(load(file), { days: Number(days) });
const gate = new Gate(scenario);
const { first, seconds, result } = await second((replication) => gate.replicate(scenario.run.seed, replication));
const peak = process.resourceUsage().maxRSS * 1024;
console.log(JSON.stringify({ first, seconds, trucks: result.trucks, events: result.events, peak }));
