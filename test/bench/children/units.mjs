/** Nanoseconds of the kernel's smallest steps: the medians of five runs each, after one to warm up. */
import { Samplers } from '../../../dist/kernel/distributions/columns.js';
import { EventCalendar } from '../../../dist/kernel/events.js';
import { Streams } from '../../../dist/kernel/streams.js';
import { median } from '../rounds.mjs';

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

const samplers = new Samplers();
const streams = new Streams(samplers);
const uniform = streams.open('uniform');
const exponential = streams.open('exponential', samplers.add({ kind: 'exponential', mean: 1 }));

/** Draws from a stream so many times. */
function draw(stream) {
  return (steps) => {
    let sum = 0;
    for (let k = 0; k < steps; k++) sum += streams.next(stream);
    if (sum < 0) throw new Error('a negative sum of draws');
  };
}

/** One hold: the next event fires and comes again after an exponential time, `pending` being in the calendar. */
function hold(pending) {
  const calendar = new EventCalendar();
  for (let k = 0; k < pending; k++) calendar.schedule(streams.next(exponential), 0, 1, k);
  return (steps) => {
    for (let k = 0; k < steps; k++) {
      calendar.next(Number.POSITIVE_INFINITY);
      calendar.schedule(calendar.now + streams.next(exponential), 0, 1, calendar.subject);
    }
  };
}

console.log(
  JSON.stringify({
    uniform: nanoseconds(draw(uniform)),
    exponential: nanoseconds(draw(exponential)),
    'hold, 2 pending': nanoseconds(hold(2)),
    'hold, 11 pending': nanoseconds(hold(11)),
    'hold, 1000 pending': nanoseconds(hold(1000)),
  }),
);
