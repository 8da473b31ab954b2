import { memory } from '../../memory/memory.ts';
import { Op, WIDTH } from '../program.ts';

const { ints, steps } = memory;

/**
 * Steps that a truck may go on with behind a step, whatever its luck; null where this is not known, which those who ask
 * take as any step at all.
 */
function onward(at: number): number[] | null {
  const behind = at + WIDTH;
  switch (steps[at]) {
    case Op.exit:
    case Op.join:
      return [];
    case Op.jump:
      return [steps[at + 1]];
    case Op.branch:
    case Op.byChannel:
      return membersOf(steps[at + 1]);
    case Op.fork:
      return [...membersOf(steps[at + 1]), behind];
    case Op.tryOr:
      return [behind, steps[at + 2]];
    case Op.balk:
      return [behind, steps[at + 6]];
    case Op.seize:
    case Op.seizeStaffed:
      return reachable(behind, steps[at + 11]);
    case Op.work:
      return reachable(behind, steps[at + 5]);
    case Op.batch:
      return reachable(behind, steps[at + 4]);
    case Op.release:
    case Op.releaseLater:
    case Op.spend:
    case Op.delay:
    case Op.await:
    case Op.match:
    case Op.split:
    case Op.finish:
    case Op.leaveServer:
    case Op.startClock:
    case Op.stopClock:
    case Op.refill:
    case Op.redirect:
      return [behind];
    default:
      return null;
  }
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
    let ways = onward(at);
    if (ways === null) return { arrives: true, bars };
    if (barred(at)) {
      bars.push(at);
      ways = ways.filter((way) => way !== at + WIDTH);
    }
    for (const way of ways) {
      if (seen.has(way)) continue;
      seen.add(way);
      open.push(way);
    }
  }
  return { arrives: false, bars };
}
