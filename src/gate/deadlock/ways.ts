import { memory } from '../../memory/memory.ts';
import { Op, WIDTH } from '../program.ts';

const { ints, steps } = memory;

/**
 * Steps with which a truck may go on behind a step, whatever its luck, once it has what it waits for there; null where
 * this is not known, which those who ask take as any step at all.
 */
export function through(at: number): number[] | null {
  const behind = at + WIDTH;
  switch (steps[at]) {
    case Op.exit:
    case Op.join:
      return [];
    case Op.jump:
      return [steps[at + 1]];
    case Op.sample:
      return [at + WIDTH, steps[at + 3]];
    case Op.branch:
    case Op.byChannel:
      return membersOf(steps[at + 1]);
    case Op.choose:
      return membersOf(steps[at + 2]);
    case Op.takeBay:
      return zonesOf(at).map(({ target }) => target);
    case Op.fork:
      return [...membersOf(steps[at + 1]), behind];
    case Op.tryOr:
    case Op.split:
    case Op.waitUpTo:
      return [behind, steps[at + 2]];
    case Op.unlessTraits:
      return [behind, steps[at + 3]];
    case Op.noBay:
      return [behind, steps[at + 4]];
    case Op.stayUpTo:
      return [behind, steps[at + 5]];
    case Op.balk:
      return [behind, steps[at + 6]];
    case Op.work:
      return reachable(behind, steps[at + 5]);
    case Op.batch:
      return reachable(behind, steps[at + 4]);
    default:
      return GO_ON.has(steps[at]) ? [behind] : null;
  }
}

/** Steps behind which a truck goes on with the next, at once or when it has what it waits for. */
const GO_ON: ReadonlySet<number> = new Set([
  Op.seize,
  Op.seizeStaffed,
  Op.release,
  Op.releaseLater,
  Op.finish,
  Op.leaveServer,
  Op.spend,
  Op.delay,
  Op.stretch,
  Op.pass,
  Op.await,
  Op.depart,
  Op.match,
  Op.pair,
  Op.follow,
  Op.lead,
  Op.alone,
  Op.rechannel,
  Op.startClock,
  Op.stopClock,
  Op.refill,
  Op.redirect,
  Op.tellLeave,
  Op.hail,
  Op.ride,
  Op.weigh,
  Op.findRoom,
  Op.findGoods,
  Op.handle,
  Op.putIn,
  Op.takeOut,
  Op.limit,
  Op.waited,
  Op.vacate,
  Op.plugIn,
  Op.stand,
  Op.count,
]);

/** Steps with which a truck goes on that waits no longer. */
function aside(at: number): number[] {
  return WAITS_IN_LINE.has(steps[at]) ? reachable(steps[at + 11]) : [];
}

const WAITS_IN_LINE: ReadonlySet<number> = new Set([Op.seize, Op.seizeStaffed, Op.takeBay, Op.findRoom, Op.findGoods]);

/** Zones among which a truck takes a bay, each with the step with which it goes on. */
export function zonesOf(at: number): { pool: number; target: number }[] {
  const options = steps[at + 6];
  return Array.from({ length: ints[options] / 2 }, (_, k) => ({
    pool: ints[options + 1 + 2 * k],
    target: ints[options + 2 + 2 * k],
  }));
}

const reachable = (...targets: number[]): number[] => targets.filter((target) => target >= 0);

function membersOf(list: number): number[] {
  return Array.from({ length: ints[list] }, (_, k) => ints[list + 1 + k]);
}

/**
 * Whether a truck at one of the steps `from` may come to a `goal`, and the steps at which it was `barred` on the way: it
 * may leave those only as one who gives up.
 */
export function follow(
  from: Iterable<number>,
  goal: (at: number) => boolean,
  barred: (at: number) => boolean,
): { arrives: boolean; bars: number[] } {
  const bars: number[] = [];
  const seen = new Set(from);
  const open = [...seen];
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    if (goal(at)) return { arrives: true, bars };
    const ways = through(at);
    if (ways === null) return { arrives: true, bars };
    const isBarred = barred(at);
    if (isBarred) bars.push(at);
    for (const way of [...aside(at), ...(isBarred ? [] : ways)]) {
      if (seen.has(way)) continue;
      seen.add(way);
      open.push(way);
    }
  }
  return { arrives: false, bars };
}
