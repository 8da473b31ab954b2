import type { WhenFull } from '../../scenario/model/place.ts';
import type { Scenario } from '../../scenario/model/scenario.ts';
import type { Entry, Stage } from '../../scenario/model/stage.ts';
import { Fate, Op, type Program, WIDTH } from '../program.ts';
import { GateRefusal } from '../refusal.ts';
import { blockedServer, freedBy, type Held, without } from './held.ts';
import type { Luck } from './luck.ts';
import { type PlaceCodes, zoneName } from './places.ts';
import type { Registry } from './registry.ts';
import { StepWriter } from './writer.ts';

/** Most steps a flow may compile to; beyond, its itinerary branches in too many ways while holding different things. */
const MOST_STEPS = 100_000;

/**
 * Compiles a flow's itinerary into steps. What a truck holds at each stage is known beforehand, so a stage that can be
 * reached while holding different things is compiled once for each.
 */
export class ItineraryCompiler extends StepWriter {
  private readonly places: PlaceCodes;
  private readonly segments: string[];
  /** Row of the flow, for its source. */
  private readonly row: number;
  private readonly done = new Map<string, number>();

  constructor(
    scenario: Scenario,
    name: string,
    row: number,
    program: Program,
    registry: Registry,
    places: PlaceCodes,
    luck: Luck,
  ) {
    super(scenario, name, program, registry, luck);
    this.places = places;
    this.segments = Object.keys(scenario.segments).sort();
    this.row = row;
  }

  /**
   * Steps for trucks that come in at stage `stage` holding nothing; gives the first. `inside`: they stand in its place at
   * the start, so they do not look for room and may have only a rest of their stay before them.
   */
  compile(stage: number, inside: boolean): number {
    const saturated = !inside && this.flow.arrivals.kind === 'saturated';
    const first = this.steps(stage, saturated ? [this.source()] : [], inside);
    for (let k = 0; k < this.open.length; k++) {
      const { fill, make } = this.open[k];
      fill(make());
      if (this.program.end > MOST_STEPS * WIDTH)
        throw new GateRefusal(
          `the itinerary of ${this.name} is too large: it branches in too many ways while trucks hold different things`,
        );
    }
    this.open.length = 0;
    return first;
  }

  /** The steps from a stage on, for a truck that holds `held`; gives the first of them. */
  private steps(stage: number, held: Held[], inside = false): number {
    const first = this.program.end;
    let at = stage;
    let holds = held;
    let skipCheck = inside;
    for (;;) {
      const key = `${at}|${skipCheck}|${JSON.stringify(holds)}`;
      const known = this.done.get(key);
      if (known !== undefined) {
        if (first === this.program.end) return known;
        this.program.add(Op.jump, known);
        return first;
      }
      this.done.set(key, this.program.end);
      if (at === -1) {
        this.free(holds);
        this.program.add(Op.exit, Fate.cleared);
        return first;
      }
      const after = this.stage(at, holds, skipCheck);
      if (after === null) return first;
      holds = after;
      skipCheck = false;
      at = this.flow.itinerary[at].next;
    }
  }

  /** The steps of one stage; gives what the truck holds after it, or null where it does not go on behind it. */
  private stage(index: number, held: Held[], inside: boolean): Held[] | null {
    const stage = this.flow.itinerary[index];
    const label = this.labels[index];
    const { program } = this;
    switch (stage.kind) {
      case 'serve': {
        const space = this.places.servers.get(stage.place) as { pool: number; room: number };
        const place = this.scenario.places[stage.place];
        const leavesBay = 'queue' in place && place.queue === null;
        const taken = this.enter(index, stage, space, stage.place, held, inside, leavesBay ? 'all' : 'servers');
        const atClose = place.kind === 'lane' || place.kind === 'check' ? place.atClose : 'finish';
        const redraws = atClose === 'handBackRedraw' || undefined;
        const { law, slot, again } = this.luck.timing(stage.service, `${label}|service`, redraws);
        if (atClose === 'finish') this.time({ law, slot, again }, inside);
        else {
          const service = program.add(Op.work, slot, again, law, space.pool, -1);
          if (atClose !== 'stay') this.takeAgain(index, stage, space.pool, service);
        }
        return [
          ...taken,
          { pool: space.pool, units: 1, place: stage.place, kind: 'server', until: 'taken', later: null },
        ];
      }
      case 'hold': {
        const yard = this.scenario.places[stage.place];
        const space = this.places.zones.get(`${stage.place}/${stage.zone}`) as { pool: number; room: number };
        const name = zoneName(stage.place, stage.zone, yard.kind === 'yard' ? Object.keys(yard.zones).length : 1);
        const leaves = yard.kind === 'yard' && yard.queue === null ? 'all' : 'none';
        const taken = this.enter(index, stage, space, name, held, inside, leaves);
        if (stage.stay !== null) this.time(this.luck.timing(stage.stay, `${label}|stay`), inside);
        // What is left of the stay of a truck that stands in its bay at the start, where there is no stay else.
        else if (inside) this.time(this.luck.single({ kind: 'constant', value: 0 }, `${label}|stay`), true);
        const bay: Held = {
          pool: space.pool,
          units: 1,
          place: name,
          kind: 'bay',
          until: stage.heldUntil === 'ready' ? 'taken' : stage.heldUntil,
          later: null,
        };
        // The room in front goes with the bay, so that trucks in bays count among those there is room for.
        const own = taken
          .map((h) => (h.pool === space.room ? { ...h, kind: bay.kind, until: bay.until } : h))
          .concat(bay);
        if (stage.heldUntil !== 'ready') return own;
        const free = own.filter((h) => h === bay || h.pool === space.room);
        this.free(free);
        return without(own, free);
      }
      case 'delay': {
        const left = held.filter((h) => h.until === 'taken' && (stage.activity === 'travel' || h.kind !== 'bay'));
        this.free(left);
        this.time(this.luck.timing(stage.duration, `${label}|time`), inside);
        return without(held, left);
      }
      case 'branch':
        this.branch(stage, label, held);
        return null;
      case 'take': {
        const pool = this.places.permits.get(stage.place) as number;
        this.seize(index, stage, pool, stage.count, stage.place, held, true, held);
        const free = held.filter((h) => h.until === index || h.kind === 'source');
        this.free(free);
        return [
          ...without(held, free),
          { pool, units: stage.count, place: stage.place, kind: 'permit', until: 'given', later: null },
        ];
      }
      case 'give': {
        const pool = this.places.permits.get(stage.place) as number;
        const given = held.find((h) => h.kind === 'permit' && h.pool === pool && h.units === stage.count);
        if (given === undefined) {
          throw new GateRefusal(
            `the stock of ${this.name} stands between a take and a give of ${stage.place}, without what it would give back`,
          );
        }
        this.free([given]);
        return without(held, [given]);
      }
      case 'cross':
        return this.cross(index, stage, held, label, inside);
      case 'batch': {
        const rest = this.leaveServers(held);
        const step = program.add(
          Op.batch,
          this.places.batches.get(stage.place) as number,
          this.queue(stage.place),
          this.wait(stage.place),
          -1,
        );
        const place = this.scenario.places[stage.place];
        if (place.kind === 'batch' && place.merge) {
          this.later(
            (at) => program.patch(step, 4, at),
            () => this.end(rest, Fate.merged),
          );
        }
        return this.freeFor(index, rest);
      }
      case 'match': {
        const rest = this.leaveServers(held);
        const place = this.scenario.places[stage.place];
        const side = place.kind === 'match' ? place.sides.indexOf(stage.side) : 0;
        program.add(
          Op.match,
          this.places.matches.get(stage.place) as number,
          side,
          this.queue(stage.place),
          this.wait(stage.place),
        );
        return this.freeFor(index, rest);
      }
      case 'start':
        program.add(Op.startClock, this.segments.indexOf(stage.segment), this.openClock(stage.segment));
        return held;
      case 'stop': {
        const openClock = this.openClock(stage.segment);
        program.add(
          Op.stopClock,
          this.segments.indexOf(stage.segment),
          openClock,
          this.registry.tally(`segment:${stage.segment}`, 'all', this.name),
          openClock >= 0 ? this.registry.tally(`segment:${stage.segment}.open`, 'all', this.name) : -1,
        );
        return held;
      }
      case 'leave':
        this.free(held);
        program.add(Op.exit, Fate[stage.fate]);
        return null;
    }
  }

  /** By the fleet: a vehicle, the loading crane, the run, the unloading crane; the vehicle comes free after its run back. */
  private cross(
    index: number,
    stage: Extract<Stage, { kind: 'cross' }>,
    held: Held[],
    label: string,
    inside: boolean,
  ): Held[] {
    const { vehicles, load, unload } = this.places.fleets.get(stage.place) as {
      vehicles: number;
      load: number;
      unload: number;
    };
    const fleet = this.scenario.places[stage.place];
    if (fleet.kind !== 'fleet') throw new Error(`${stage.place} is not a fleet`);
    const taken = this.enter(index, stage, { pool: vehicles, room: -1 }, stage.place, held, inside, 'servers');
    const back = this.luck.single(fleet.emptyRun, `${label}|empty`);
    this.crane(`${stage.place}/load`, load);
    this.time(this.luck.single(fleet.load.service, `${label}|load`), inside);
    this.program.add(Op.release, load, 1);
    this.time(this.luck.single(fleet.loadedRun, `${label}|run`));
    this.crane(`${stage.place}/unload`, unload);
    this.time(this.luck.single(fleet.unload.service, `${label}|unload`));
    return [
      ...taken,
      { pool: vehicles, units: 1, place: stage.place, kind: 'vehicle', until: 'taken', later: back },
      { pool: unload, units: 1, place: `${stage.place}/unload`, kind: 'server', until: 'taken', later: null },
    ];
  }

  private branch(stage: Extract<Stage, { kind: 'branch' }>, label: string, held: Held[]): void {
    const { program } = this;
    const targets: number[] = [];
    const cumulative: number[] = [];
    if (stage.by === 'channel') {
      for (const channel of Object.keys(this.flow.channels)) {
        targets.push(stage.options.find((option) => option.name === channel)?.to ?? stage.next);
      }
    } else {
      let sum = 0;
      for (const option of stage.options) {
        targets.push(option.to);
        sum += option.share ?? 0;
        cumulative.push(sum);
      }
    }
    const list = program.list(targets, cumulative);
    if (stage.by === 'channel') program.add(Op.byChannel, list);
    else {
      const { slot, again } = this.luck.slot(`${label}|way`);
      program.add(Op.branch, list, slot, again);
    }
    targets.forEach((to, k) => {
      this.later(
        (at) => program.aim(list, k, at),
        () => this.steps(to, held),
      );
    });
  }

  /**
   * Into a place: past the check for room, into the room in front, out of what was held, to a unit. `leaves` says what
   * a truck gives up to stand in an unlimited line: everything, its server only, or nothing. Gives what it then holds
   * beside the unit. A truck that comes from a source that is never empty waits in front of it, whatever it finds.
   */
  private enter(
    index: number,
    entry: Entry,
    space: { pool: number; room: number },
    name: string,
    held: Held[],
    inside: boolean,
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
      this.seize(index, entry, space.room, 1, name, held, true, held, false);
      this.free([...source, ...freed]);
      const standing = [...rest, this.roomHeld(space.room, name)];
      this.seize(index, entry, space.pool, 1, name, [], blocks, standing);
      return standing;
    }
    const early = leaves === 'all' ? freed : leaves === 'servers' ? freed.filter((h) => h.kind !== 'bay') : [];
    this.free(early);
    const kept = without(held, early);
    this.seize(index, entry, space.pool, 1, name, kept, true, kept);
    this.free([...source, ...without(freed, early)]);
    return rest;
  }

  /** Who is handed back at closing waits for a server once more and then goes on at its service, and only there. */
  private takeAgain(index: number, entry: Entry & { place: string }, pool: number, service: number): void {
    this.later(
      (at) => this.program.patch(service, 5, at),
      () => {
        const at = this.seize(index, { ...entry, patience: null }, pool, 1, entry.place, [], true, []);
        this.program.add(Op.jump, service);
        return at;
      },
    );
  }

  /** Number of the clock that measures the open time of a segment's calendar; −1: none. Clocks go in order of the segments. */
  private openClock(segment: string): number {
    if (this.scenario.segments[segment].calendar === null) return -1;
    const before = this.segments.slice(0, this.segments.indexOf(segment));
    return before.filter((name) => this.scenario.segments[name].calendar !== null).length;
  }

  /** What a truck from a source that is never empty holds until it is taken in, or leaves: then the next stands ready. */
  private source(): Held {
    return { pool: this.row, units: 0, place: this.name, kind: 'source', until: 'given', later: null };
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
