/** Nanoseconds of the kernel's smallest steps: the medians of five runs each, after one to warm up. */
import { allowInlining } from '../../../dist/cli/inlining.js';
import { clearCalendar, next, schedule, subjectOf } from '../../../dist/kernel/calendar.js';
import { Samplers } from '../../../dist/kernel/distributions/columns.js';
import { draw, openStream, seedStream } from '../../../dist/kernel/streams.js';
import { memory, Rows } from '../../../dist/memory/memory.js';
import { median } from '../rounds.mjs';

allowInlining(); // as the program does

const STEPS = 5e6;

/** Nanoseconds per step of `run(STEPS)`. */
function nanoseconds(run) {
  const times = [];
  for (let k = 0; k < 6; k++) {
    const start = performance.now();
    run(STEPS);
    times.push(((performance.now() - start) * 1e6) / STEPS);
  }
  return median(times.slice(1));
}

const { floats, NOW } = memory;
const rows = new Rows();
const samplers = new Samplers();
const world = { samplers };
const exponential = samplers.add({ kind: 'exponential', mean: 1 });

/** Draws from a stream of a law (none: uniform) so many times. */
function draws(law) {
  const stream = openStream(rows, law);
  seedStream(stream, 'units');
  return (steps) => {
    let sum = 0;
    for (let k = 0; k < steps; k++) sum += draw(stream, world);
    if (sum < 0) throw new Error('a negative sum of draws');
  };
}

/** One hold: the next event fires and comes again after an exponential time, `pending` being in the calendar. */
function hold(pending) {
  const stream = openStream(rows, exponential);
  seedStream(stream, 'units');
  return (steps) => {
    clearCalendar();
    for (let k = 0; k < pending; k++) schedule(draw(stream, world), 0, 1, k);
    for (let k = 0; k < steps; k++) {
      const what = next(Number.POSITIVE_INFINITY);
      schedule(floats[NOW] + draw(stream, world), 0, 1, subjectOf(what));
    }
  };
}

console.log(
  JSON.stringify({
    uniform: nanoseconds(draws()),
    exponential: nanoseconds(draws(exponential)),
    'hold, 2 pending': nanoseconds(hold(2)),
    'hold, 11 pending': nanoseconds(hold(11)),
    'hold, 1000 pending': nanoseconds(hold(1000)),
  }),
);
