import { beforeEach, expect, test } from 'vitest';
import { settle } from '../../src/gate/advance.ts';
import { compile } from '../../src/gate/compile/compile.ts';
import { setEnd } from '../../src/gate/end.ts';
import { fireSome } from '../../src/gate/fire.ts';
import { Flow } from '../../src/gate/flows.ts';
import { enter } from '../../src/gate/lifecycle.ts';
import { Observer } from '../../src/gate/observe/observer.ts';
import { setSignal } from '../../src/gate/primitives/gather.ts';
import { Fate, Op, Program } from '../../src/gate/program.ts';
import { addReady } from '../../src/gate/ready.ts';
import { keepTrace, Trace } from '../../src/gate/trace.ts';
import { Truck, trucksInside } from '../../src/gate/trucks.ts';
import { World } from '../../src/gate/world.ts';
import { nextTime } from '../../src/kernel/calendar.ts';
import { memory } from '../../src/memory/memory.ts';
import { flow, lane, scenario, serve } from './tiny.ts';

const { ints, floats, NOW } = memory;

/** Programs written by hand over a world of two lanes `a` and `b`: what later kinds of places are composed of. */
let program: Program;
let w: World;
/** Laws of 3 and of 5 minutes. */
let laws: number[];
let trace: Trace;

beforeEach(() => {
  const { world, registry, load } = compile(
    scenario({ a: lane(1), b: lane(1) }, { trucks: flow([0], [serve('a', 1), serve('b', 1)]) }),
  );
  load();
  laws = [3, 5].map((value) => world.samplers.add({ kind: 'constant', value }));
  // Rows and steps of our own, behind the bins that no test here reads.
  registry.rows.end = memory.ints.length / 2;
  program = new Program(registry.rows);
  w = new World({
    ...world,
    signals: [{ on: false, line: registry.line() }],
  });
  trace = new Trace();
  keepTrace(trace);
  setEnd({ until: 'horizon', horizon: 1000 });
});

/** Lets trucks start at the given steps and runs to the end; gives `[time, truck, what]` of what they did. */
function play(starts: number[], at: Record<number, () => void> = {}): string[] {
  const observer = new Observer([], [], { begin() {}, rest() {}, close() {} }, [], 0);
  for (const step of starts) {
    const truck = enter(w, w.flows[0]);
    ints[truck + Truck.step] = step;
    addReady(truck);
  }
  settle(w);
  for (;;) {
    const time = nextTime();
    for (const [when, act] of Object.entries(at)) {
      if (Number(when) >= time) continue;
      floats[NOW] = Number(when);
      delete at[Number(when)];
      act();
      settle(w);
    }
    if (fireSome(w, observer, 1) === 0) break;
  }
  return trace.rows
    .filter(({ did }) => did === 'starts' || did === 'ends' || did === 'leaves')
    .map(({ time, truck, did }) => `${time} #${truck} ${did}`);
}

const delay = (law: number) => program.add(Op.delay, -1, -1, law);
const leave = () => program.add(Op.exit, Fate.cleared);

test('fork and join: the truck goes on when the slower of two checks is done', () => {
  const list = program.list([0, 0]);
  const start = program.add(Op.fork, list);
  leave();
  program.aim(list, 0, delay(laws[0]));
  program.add(Op.join);
  program.aim(list, 1, delay(laws[1]));
  program.add(Op.join);
  // The parts of a truck go by its number.
  expect(play([start])).toEqual(['0 #0 starts', '0 #0 starts', '3 #0 ends', '5 #0 ends', '5 #0 leaves']);
});

test('split: three go on where one came, and the ledger counts two', () => {
  const start = program.add(Op.split, 2, -1);
  program.patch(start, 2, delay(laws[0]));
  leave();
  expect(play([start]).filter((line) => line.endsWith('leaves'))).toHaveLength(3);
  expect(ints[w.flows[0] + Flow.split]).toBe(2);
  expect(trucksInside()).toBe(0);
});

test('a signal holds trucks until it is on', () => {
  const start = program.add(Op.await, 0);
  delay(laws[0]);
  leave();
  const holder = delay(laws[1]);
  leave();
  const rows = play([start, start, holder], { 4: () => setSignal(w, 0, true) });
  expect(rows.filter((line) => line.endsWith('starts'))).toEqual(['0 #2 starts', '4 #0 starts', '4 #1 starts']);
});

test('an unknown step is a mistake of ours and says so', () => {
  program.add(99);
  expect(() => play([0])).toThrow(/no step at 0/);
});
