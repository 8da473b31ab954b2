/** A queue in another simulator. node peer.mjs PEER MODEL TRUCKS */
import { second } from './second.mjs';

const [peer, model, trucks] = process.argv.slice(2);
const { run } = await import(`../peers/${peer}.mjs`);
const { first, seconds, result } = await second((replication) => run(model, Number(trucks), 1 + 10 * replication));
console.log(JSON.stringify({ first, seconds, mean: result }));
