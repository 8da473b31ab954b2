import { beforeEach, expect, test } from 'vitest';
import { settle } from '../../src/gate/advance.ts';
import { compile } from '../../src/gate/compile/compile.ts';
import { fire } from '../../src/gate/fire.ts';
import { enter } from '../../src/gate/lifecycle.ts';
import { Observer } from '../../src/gate/observe/observer.ts';
import { setSignal } from '../../src/gate/primitives/gather.ts';
import { Fate, Op, Program } from '../../src/gate/program.ts';
import { Trace } from '../../src/gate/trace.ts';
import { World } from '../../src/gate/world.ts';
import { flow, lane, scenario, serve } from './tiny.ts';

/** Programs written by hand over a world of two lanes `a` and `b`: what later kinds of places are composed of. */
let program: Program;
const laws: number[] = [];

function world(steps: Program, matches: number[][] = []): World {
  const compiled = compile(
    scenario({ a: lane(1), b: lane(1) }, { trucks: flow([0], [serve('a', 1), serve('b', 1)]) }),
  ).world;
  laws[0] = compiled.samplers.add({ kind: 'constant', value: 3 });
  laws[1] = compiled.samplers.add({ kind: 'constant', value: 5 });
  const w = new World({
    ...compiled,
    steps: steps.steps,
    lists: Int32Array.from(steps.lists),
    shares: Float64Array.from(steps.shares),
    lines: 20,
    matches,
    slots: 1,
    segments: 0,
    sets: [{ pools: [0, 1], line: 15 }],
    signals: [{ on: false, line: 16 }],
  });
  w.pools.sets[0].push(0);
  w.pools.sets[1].push(0);
  w.trace = new Trace();
  w.clear();
  return w;
}

/** Lets trucks start at the given steps and runs to the end; gives `[time, truck, what]` of what they did. */
function play(w: World, starts: number[], at: Record<number, () => void> = {}): string[] {
  const observer = new Observer([], [], 0);
  for (const step of starts) {
    const truck = enter(w, 0);
    w.trucks.setStep(truck, step);
    w.ready.add(truck);
  }
  settle(w);
  for (;;) {
    const time = w.events.nextTime;
    for (const [when, act] of Object.entries(at)) {
      if (Number(when) >= time) continue;
      w.events.now = Number(when);
      delete at[Number(when)];
      act();
      settle(w);
    }
    if (!w.events.next(1000)) break;
    fire(w, observer);
  }
  return (w.trace as Trace).rows
    .filter(({ did }) => did === 'starts' || did === 'ends' || did === 'leaves')
    .map(({ time, truck, did }) => `${time} #${truck} ${did}`);
}

const delay = (law: number) => program.add(Op.delay, -1, -1, law, -1, 0);
const leave = () => program.add(Op.exit, Fate.cleared);
const seize = (pool: number) => program.add(Op.seize, pool, 1, 1 + pool, 4, -1, -1, 1, -1, -1, -1, -1);

beforeEach(() => {
  program = new Program();
  world(program); // so that `laws` are known while programs are written
});

test('fork and join: the truck goes on when the slower of two checks is done', () => {
  const list = program.list([0, 0]);
  const start = program.add(Op.fork, list);
  leave();
  program.lists[list + 1] = delay(laws[0]);
  program.add(Op.join);
  program.lists[list + 2] = delay(laws[1]);
  program.add(Op.join);
  expect(play(world(program), [start])).toEqual([
    '0 #-1 starts',
    '0 #-1 starts',
    '3 #-1 ends',
    '5 #-1 ends',
    '5 #0 leaves',
  ]);
});

test('split: three go on where one came, and the ledger counts two', () => {
  const start = program.add(Op.split, 2);
  delay(laws[0]);
  leave();
  const w = world(program);
  expect(play(w, [start]).filter((line) => line.endsWith('leaves'))).toHaveLength(3);
  expect(w.ledger.split[0]).toBe(2);
  expect(w.trucks.count).toBe(0);
});

test('a signal holds trucks until it is on', () => {
  const start = program.add(Op.await, 0);
  delay(laws[0]);
  leave();
  const w = world(program);
  const holder = delay(laws[1]);
  leave();
  w.steps.set(program.steps.subarray(0, program.end));
  const rows = play(w, [start, start, holder], { 4: () => setSignal(w, 0, true) });
  expect(rows.filter((line) => line.endsWith('starts'))).toEqual(['0 #2 starts', '4 #0 starts', '4 #1 starts']);
});

test('a set of resources is taken at once or not at all', () => {
  // #0 holds lane a for 3; #1 needs a and b together; #2 takes b meanwhile, which #1 does not hold on to.
  const first = seize(0);
  delay(laws[0]);
  program.add(Op.release, 0, 1);
  leave();
  const both = program.add(Op.seizeAll, 0, 4, -1);
  delay(laws[1]);
  program.add(Op.release, 0, 1);
  program.add(Op.release, 1, 1);
  leave();
  const second = seize(1);
  delay(laws[1]);
  program.add(Op.release, 1, 1);
  leave();
  expect(play(world(program), [first, both, second]).filter((line) => line.endsWith('starts'))).toEqual([
    '0 #0 starts',
    '0 #2 starts',
    '5 #1 starts',
  ]);
});

test('an unknown step is a mistake of ours and says so', () => {
  program.add(99);
  expect(() => play(world(program), [0])).toThrow(/no step at 0/);
});
