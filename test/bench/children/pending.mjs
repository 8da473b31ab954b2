/**
 * M/M/infinity with so many trucks pending from the start. What filling it costs is measured by a run that ends with the
 * first truck, and taken off. Prints nanoseconds per event, or why the engine would not. node pending.mjs PENDING TRUCKS
 */
import { allowInlining } from '../../../dist/cli/inlining.js';
import { Gate } from '../../../dist/gate/gate.js';
import { load } from '../../../dist/index.js';

allowInlining(); // as the program does

const [pending, trucks] = process.argv.slice(2).map(Number);

function gateOf(cleared) {
  const scenario = load('test/bench/models/pending.yaml', {
    set: [
      `places.lane.stock.trucks.count=${pending}`,
      `flows.trucks.arrivals.poisson=${pending / 10} /min`,
      `run.until.cleared=${cleared}`,
      `run.limits.trucks=${2 * pending + 1e6}`,
    ],
  });
  return { gate: new Gate(scenario), seed: scenario.run.seed };
}

/** Seconds of a replication, and the arrivals and departures after the start. */
function run({ gate, seed }, replication, cleared) {
  const start = performance.now();
  const { trucks: came } = gate.replicate(seed, replication);
  return { seconds: (performance.now() - start) / 1000, events: came + cleared };
}

try {
  const [short, long] = [gateOf(1), gateOf(trucks)];
  run(short, 0, 1);
  run(long, 0, trucks);
  const fill = run(short, 1, 1);
  const all = run(long, 1, trucks);
  const nanoseconds = ((all.seconds - fill.seconds) / (all.events - fill.events)) * 1e9;
  console.log(JSON.stringify({ nanoseconds, fill: fill.seconds }));
} catch (error) {
  if (error.name !== 'GateRefusal' && error.name !== 'RangeError' && error.name !== 'ScenarioError') throw error;
  console.log(JSON.stringify({ refused: error.message }));
}
