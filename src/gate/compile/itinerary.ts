import type { Flow } from '../../scenario/model/flow.ts';
import type { WhenFull } from '../../scenario/model/place.ts';
import type { Scenario } from '../../scenario/model/scenario.ts';
import type { Entry, Stage } from '../../scenario/model/stage.ts';
import { Fate, Op, type Program, WIDTH } from '../program.ts';
import { GateRefusal } from '../refusal.ts';
import type { Held } from './held.ts';
import { blockedServer, freedBy } from './held.ts';
import type { Luck } from './luck.ts';
import { type PlaceCodes, zoneName } from './places.ts';
import type { Registry } from './registry.ts';

/** Most steps a flow may compile to; beyond, its itinerary branches in too many ways while holding different things. */
const MOST_STEPS = 100_000;

/**
 * Compiles a flow's itinerary into steps. What a truck holds at each stage is known beforehand, so a stage that can be
 * reached while holding different things is compiled once for each.
 */
export class ItineraryCompiler {
  private readonly scenario: Scenario;
  private readonly name: string;
  private readonly flow: Flow;
  private readonly program: Program;
  private readonly registry: Registry;
  private readonly places: PlaceCodes;
  private readonly luck: Luck;
  private readonly segments: string[];
  private readonly labels: string[];
  private readonly number: number;
  private readonly done = new Map<string, number>();
  /** Targets to fill in once their steps exist. */
  private readonly open: { fill: (step: number) => void; make: () => number }[] = [];

  /** `number`: of the flow, for its source. */
  constructor(
    scenario: Scenario,
    name: string,
    number: number,
    program: Program,
    registry: Registry,
    places: PlaceCodes,
    luck: Luck,
  ) {
    this.scenario = scenario;
    this.name = name;
    this.number = number;
    this.flow = scenario.flows[name];
    this.program = program;
    this.registry = registry;
    this.places = places;
    this.luck = luck;
    this.segments = Object.keys(scenario.segments).sort();
    this.labels = labelStages(this.flow.itinerary, scenario);
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

  private later(fill: (step: number) => void, make: () => number): void {
    this.open.push({ fill, make });
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
        const service = program.add(Op.delay, slot, again, law, atClose === 'finish' ? -1 : space.pool, -1);
        if (atClose === 'handBackKeep' || redraws) this.takeAgain(index, stage, space.pool, service);
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
        if (stage.stay !== null) this.time(this.luck.timing(stage.stay, `${label}|stay`));
        // What is left of the stay of a truck that stands in its bay at the start, where there is no stay else.
        else if (inside) this.time(this.luck.single({ kind: 'constant', value: 0 }, `${label}|stay`));
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
        this.time(this.luck.timing(stage.duration, `${label}|time`));
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
        program.add(Op.startClock, this.segments.indexOf(stage.segment));
        return held;
      case 'stop': {
        const open = this.scenario.segments[stage.segment].calendar !== null;
        program.add(
          Op.stopClock,
          this.segments.indexOf(stage.segment),
          this.registry.tally(`segment:${stage.segment}`, 'all', this.name),
          open ? this.registry.tally(`segment:${stage.segment}.open`, 'all', this.name) : -1,
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
    this.time(this.luck.single(fleet.load.service, `${label}|load`));
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

  private time({ slot, again, law }: { slot: number; again: number; law: number }): void {
    this.program.add(Op.delay, slot, again, law, -1, 0);
  }

  private crane(name: string, pool: number): void {
    this.program.add(Op.seize, pool, 1, this.line(pool, 0), this.queue(name), this.wait(name), -1, 1, -1, -1, -1, -1);
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
        (at) => {
          program.lists[list + 1 + k] = at;
        },
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
      const chance = program.shares.push(entry.balk.probability) - 1;
      program.lists.push(0);
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

  /** What a truck from a source that is never empty holds until it is taken in, or leaves: then the next stands ready. */
  private source(): Held {
    return { pool: this.number, units: 0, place: this.name, kind: 'source', until: 'given', later: null };
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

  /**
   * One seize step. While the truck stands with a server in its hands, it blocks that server; otherwise it waits for
   * this place. `begins`: the wait is counted from here, and not from an earlier step.
   */
  private seize(
    index: number,
    entry: Entry,
    pool: number,
    units: number,
    name: string,
    held: Held[],
    begins: boolean,
    onGivingUp: Held[],
    counted = true,
  ): number {
    // A pool without limit never keeps anybody waiting, so nothing is ever blocked by it.
    const server = this.registry.pools[pool].units === null ? null : blockedServer(held);
    const level = server !== null ? this.registry.level('blocked', server.place, name, false) : this.queue(name);
    const tally =
      server !== null ? this.registry.tally('blocked', server.place, this.name) : counted ? this.wait(name) : -1;
    const closed =
      server === null && tally >= 0 && this.hasHours(name) ? this.registry.tally('closedWait', name, this.name) : -1;
    const patience =
      entry.patience !== null
        ? this.luck.single(entry.patience, `${this.labels[index]}|patience`)
        : { slot: -1, again: -1, law: -1 };
    const step = this.program.add(
      Op.seize,
      pool,
      units,
      this.line(pool, entry.priority),
      level,
      tally,
      closed,
      begins ? 1 : 0,
      patience.slot,
      patience.again,
      patience.law,
      -1,
    );
    if (entry.patience !== null) {
      this.later(
        (at) => this.program.patch(step, 11, at),
        () => this.end(onGivingUp, Fate.reneged),
      );
    }
    return step;
  }

  /** Frees all and leaves; gives the first step. */
  private end(held: Held[], fate: number): number {
    const at = this.program.end;
    this.free(held);
    this.program.add(Op.exit, fate);
    return at;
  }

  private leaveServers(held: Held[]): Held[] {
    const left = held.filter((h) => h.until === 'taken' && h.kind !== 'bay');
    this.free(left);
    return without(held, left);
  }

  /** Frees what is held until stage `stage` takes the truck, and no more; gives the rest. */
  private freeFor(stage: number, held: Held[]): Held[] {
    const free = held.filter((h) => h.until === stage);
    this.free(free);
    return without(held, free);
  }

  private free(held: Held[]): void {
    for (const h of held) {
      if (h.kind === 'source') this.program.add(Op.refill, h.pool);
      else if (h.later !== null) this.program.add(Op.releaseLater, h.pool, h.later.slot, h.later.again, h.later.law);
      else this.program.add(Op.release, h.pool, h.units);
    }
  }

  private line(pool: number, priority: number): number {
    return this.registry.poolLine(pool, priority);
  }

  private queue(name: string): number {
    return this.registry.level('queueLength', name, 'all', true);
  }

  private wait(name: string): number {
    return this.registry.tally('wait', name, this.name);
  }

  private hasHours(name: string): boolean {
    const place = this.scenario.places[name];
    return place !== undefined && 'calendars' in place && place.calendars.length > 0;
  }
}

function without(held: Held[], gone: Held[]): Held[] {
  return held.filter((h) => !gone.includes(h));
}

/** A name for each stage that does not change when others are put in: its place or activity and how often it came before. */
function labelStages(stages: Stage[], scenario: Scenario): string[] {
  const seen = new Map<string, number>();
  return stages.map((stage) => {
    const what =
      'place' in stage ? scenario.places[stage.place].stream : stage.kind === 'delay' ? stage.activity : stage.kind;
    const times = (seen.get(what) ?? 0) + 1;
    seen.set(what, times);
    return `${what}#${times}`;
  });
}
