import type { WhenFull } from '../../scenario/model/place.ts';
import type { Scenario } from '../../scenario/model/scenario.ts';
import type { Entry } from '../../scenario/model/stage.ts';
import { Fate, Op, type Program } from '../program.ts';
import { blockedServer, freedBy, type Held, without } from './held.ts';
import type { Luck } from './luck.ts';
import type { PlaceCodes, Space } from './places.ts';
import type { Registry } from './registry.ts';
import type { Here } from './stages/here.ts';
import { serviceTime } from './stages/service-time.ts';
import { StepWriter } from './writer.ts';

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
    const { program } = this;
    const freed = freedBy(held, index);
    const source = held.filter((h) => h.kind === 'source');
    const rest = without(held, [...freed, ...source]);
    const choosy = !inside && source.length === 0;
    if (choosy && entry.balk !== null) {
      const chance = program.list([0], [entry.balk.probability]) + 1;
      const { slot, again } = this.luck.slot(`${this.labels[index]}|balk`);
      const step = program.add(Op.balk, this.queue(name), entry.balk.atLeast, slot, again, chance, -1);
      this.later(
        (at) => program.patch(step, 6, at),
        () => this.end(held, Fate.balked),
      );
    }
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
    onGivingUp: Held[],
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
    this.seize(index, entry, pool, 1, name, held, begins, onGivingUp, 'wait', first);
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
    this.later(
      (at) => this.program.patch(step, 2, at),
      () => {
        if (rule.kind === 'turnAway') return this.end(held, Fate.turnedAway);
        if (rule.kind !== 'divert' || rule.to === null) return this.end(held, Fate.diverted);
        const at = this.program.end;
        const left = held.filter((h) => h.until === 'taken');
        this.free(left);
        this.program.add(Op.redirect);
        if (rule.travel !== null) this.time(this.luck.single(rule.travel, `${this.labels[index]}|diversion`));
        const to = this.flow.itinerary.findIndex((stage) => stage.id === rule.to);
        const jump = this.program.add(Op.jump, -1);
        this.later(
          (target) => this.program.patch(jump, 1, target),
          () => this.steps(to, without(held, left)),
        );
        return at;
      },
    );
  }
}
