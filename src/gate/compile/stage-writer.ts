import type { WhenFull } from '../../scenario/model/place.ts';
import type { Scenario } from '../../scenario/model/scenario.ts';
import type { Entry } from '../../scenario/model/stage.ts';
import { Fate, Op, type Program } from '../program.ts';
import { blockedServer, freedBy, type Held, type LimitedBay, limitedBay, without } from './held.ts';
import type { Luck } from './luck.ts';
import type { PlaceCodes, Space } from './places.ts';
import type { Registry } from './registry.ts';
import type { Here } from './stages/here.ts';
import { serviceTime } from './stages/service-time.ts';
import { type Counted, StepWriter, type Tries } from './writer.ts';

/** What the stages of an itinerary have in common: how a truck comes into a place, or does not. */
export abstract class StageWriter extends StepWriter {
  readonly places: PlaceCodes;
  readonly segments: string[];

  constructor(scenario: Scenario, name: string, program: Program, registry: Registry, places: PlaceCodes, luck: Luck) {
    super(scenario, name, program, registry, luck);
    this.places = places;
    this.segments = Object.keys(scenario.segments).sort();
  }

  /** The steps from a stage on, for a truck that holds `held`; gives the first of them. */
  abstract steps(stage: number, held: Held[], inside?: boolean): number;

  /** Go on at a stage, holding `held`. */
  goOn(stage: number, held: Held[]): void {
    const jump = this.program.add(Op.jump, -1);
    this.later(
      (at) => this.program.patch(jump, 1, at),
      () => this.steps(stage, held),
    );
  }

  /**
   * Into a place: past the check for room, into the room in front, out of what was held, to a unit. `leaves` says what
   * a truck gives up to stand in an unlimited line: everything, its server only, or nothing. Gives what it then holds
   * beside the unit. A truck that comes from a source that is never empty waits in front of it, whatever it finds.
   */
  enter(
    entry: Entry,
    space: Space,
    name: string,
    { index, held, inside }: Here,
    leaves: 'all' | 'servers' | 'none',
  ): Held[] {
    const freed = freedBy(held, index);
    const source = held.filter((h) => h.kind === 'source');
    const rest = without(held, [...freed, ...source]);
    const choosy = !inside && source.length === 0;
    if (choosy) this.balk(entry, name, index, held);
    if (space.room >= 0) {
      if (choosy && entry.whenFull !== null && entry.whenFull.kind !== 'block')
        this.tryRoom(index, space.room, entry.whenFull, held);
      const blocks = blockedServer(held) !== null;
      // Where all inside are served at once, only the wait for room is a wait.
      const waits = this.places.sharings.has(name);
      this.seize(index, entry, space.room, 1, name, held, true, held, waits ? 'wait' : 'no');
      this.free([...source, ...freed]);
      const standing = [...rest, this.roomHeld(space.room, name)];
      this.call(index, entry, space.pool, name, [], blocks, standing);
      return standing;
    }
    const early = leaves === 'all' ? freed : leaves === 'servers' ? freed.filter((h) => h.kind !== 'bay') : [];
    this.free(early);
    const kept = without(held, early);
    this.call(index, entry, space.pool, name, kept, true, kept);
    this.free([...source, ...without(freed, early)]);
    return rest;
  }

  /** Wait for a unit of a place and take it, by the rules of its servers where it has some. */
  private call(
    index: number,
    entry: Entry,
    pool: number,
    name: string,
    held: Held[],
    begins: boolean,
    kept: Held[],
  ): void {
    const stage = this.flow.itinerary[index];
    const place = stage.kind === 'serve' ? this.scenario.places[stage.place] : null;
    const rules = place !== null && (place.kind === 'lane' || place.kind === 'check') ? place : null;
    if (rules?.sharing) return;
    if (stage.kind === 'serve' && rules?.order === 'shortest') {
      const { slot, again, law } = serviceTime(this, stage, this.labels[index]);
      this.program.add(Op.measure, slot, again, law);
    }
    const first = rules?.preempt ? Op.preempt : rules?.upTo?.boarding === 'end' ? Op.hopOn : null;
    this.seize(index, entry, pool, 1, name, held, begins, kept, 'wait', first);
  }

  /** Counts a truck as sent on to another gate, then goes on at a stage; gives the first step. */
  redirect(to: number, held: Held[]): number {
    const first = this.program.add(Op.redirect);
    const jump = this.program.add(Op.jump, -1);
    this.later(
      (target) => this.program.patch(jump, 1, target),
      () => this.steps(to, held),
    );
    return first;
  }

  /** A truck that holds a bay for so long and no longer waits there until then. */
  override seize(
    index: number,
    entry: Entry,
    pool: number,
    units: number,
    name: string,
    held: Held[],
    begins: boolean,
    holds: Held[],
    counted: Counted = 'wait',
    tries: Tries = null,
  ): number {
    // A truck whose service was interrupted is still at its place, and keeps nobody from a bay by that.
    const keeps = counted === 'interrupted' ? [] : this.comeTo(index, name, holds);
    const kept = [...holds, ...keeps];
    const limited = limitedBay(holds);
    if (limited !== null) this.upTo(this.program.add(Op.waitUpTo, limited.stay.slot, -1), 2, kept, limited);
    const step = super.seize(index, entry, pool, units, name, held, begins, kept, counted, tries);
    if (limited !== null) this.program.add(Op.waited);
    this.free(keeps);
    return step;
  }

  private comeTo(index: number, name: string, holds: Held[]): Held[] {
    this.stand(index, name);
    return this.keeps(holds, name);
  }

  /** Fills in where a truck goes on, with what it holds, when its longest stay in a bay is over: operand `k` of a step. */
  upTo(step: number, k: number, holds: Held[], bay: LimitedBay): void {
    const { leave, go } = bay.stay;
    const counted = holds.map((h) => (h === bay ? { ...h, stay: { ...bay.stay, leave: null, go: null } } : h));
    this.later(
      (at) => this.program.patch(step, k, at),
      () => {
        if (go === null) return this.end(counted, Fate[leave ?? 'diverted']);
        const counts = counted.filter(({ kind }) => kind === 'count');
        if (counts.length === 0) return this.steps(go, counted);
        const at = this.program.end;
        this.free(counts);
        this.goOn(go, without(counted, counts));
        return at;
      },
    );
  }

  /** A truck may not join a line that it finds too long. */
  balk({ balk }: Entry, name: string, index: number, held: Held[]): void {
    if (balk === null) return;
    const chance = this.program.list([0], [balk.probability]) + 1;
    const { slot, again } = this.luck.slot(`${this.labels[index]}|balk`);
    const step = this.program.add(Op.balk, this.queue(name), balk.atLeast, slot, again, chance, -1);
    this.later(
      (at) => this.program.patch(step, 6, at),
      () => this.end(held, Fate.balked),
    );
  }

  /** Number of the clock that measures the open time of a segment's calendar; −1: none. Clocks go in order of the segments. */
  openClock(segment: string): number {
    if (this.scenario.segments[segment].calendar === null) return -1;
    const before = this.segments.slice(0, this.segments.indexOf(segment));
    return before.filter((name) => this.scenario.segments[name].calendar !== null).length;
  }

  private roomHeld(room: number, place: string): Held {
    return { pool: room, units: 1, place, kind: 'room', until: 'taken', later: null };
  }

  private tryRoom(index: number, room: number, rule: WhenFull, held: Held[]): void {
    const step = this.program.add(Op.tryOr, room, -1);
    this.elsewhere(index, rule, held, (at) => this.program.patch(step, 2, at));
  }

  /** Steps of a truck that finds no room and does not wait for it; `fill` is told where they begin. */
  elsewhere(index: number, rule: WhenFull, held: Held[], fill: (step: number) => void): void {
    this.later(fill, () => {
      if (rule.kind === 'turnAway') return this.end(held, Fate.turnedAway);
      if (rule.kind !== 'divert') return this.end(held, Fate.diverted);
      const at = this.program.end;
      // Who drives away for good keeps nothing on the way.
      const left = held.filter((h) => rule.to === null || h.until === 'taken');
      this.free(left);
      if (rule.to !== null) this.program.add(Op.redirect);
      this.stand(index, null);
      if (rule.travel !== null) this.time(this.luck.single(rule.travel, `${this.labels[index]}|diversion`));
      if (rule.to === null) {
        this.exit(Fate.diverted);
        return at;
      }
      const to = this.flow.itinerary.findIndex((stage) => stage.id === rule.to);
      this.goOn(to, without(held, left));
      return at;
    });
  }
}
