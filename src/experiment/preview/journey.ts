/**
 * The way of a flow through its itinerary, as hourly numbers of trucks that nobody holds up but a closed gate: what each
 * place is asked for, and when.
 */
import { zoneName } from '../../gate/compile/places.ts';
import { isChoice } from '../../gate/compile/stages/here.ts';
import type { Distribution } from '../../scenario/model/distribution.ts';
import type { Stage } from '../../scenario/model/stage.ts';
import type { Coming } from './coming.ts';
import { placesBefore } from './decisions.ts';
import { type Group, type Hold, heldAfter, heldPast, kindsOf, lawOf, onward, times } from './group.ts';
import { HOUR } from './hours.ts';
import { add, count, total } from './ledger.ts';
import { mapped } from './passage.ts';
import { type Country, Stops } from './stops.ts';
import { tripOf } from './trip.ts';

/** Loops end where fewer than this share of the trucks is under way. */
const REST = 1e-12;
/** Most steps; beyond, an itinerary goes round for ever or branches too much. */
const MOST_STEPS = 5_000;

type Of<Kind extends Stage['kind']> = Extract<Stage, { kind: Kind }>;

/** An itinerary that does not come to an end. */
export class Endless extends Error {}

export class Journey extends Stops {
  private readonly waiting = new Map<string, Group>();
  private readonly rest: number;

  constructor(country: Country, name: string, { trucks, dispersion }: Coming) {
    super(country, name, dispersion);
    this.rest = REST * total(trucks);
    for (const { share, ...kind } of kindsOf(this.flow)) {
      this.push({
        ...kind,
        stage: 0,
        held: [],
        members: 1,
        fresh: true,
        unsure: false,
        forks: [],
        trucks: times(trucks, share),
      });
    }
  }

  /** All the way; throws `Endless`. */
  go(): void {
    for (let step = 0; this.waiting.size > 0; step++) {
      if (step > MOST_STEPS) throw new Endless();
      // The stage that comes first, so that all who come to a later one are there when it is its turn.
      let next: [string, Group] | null = null;
      for (const one of this.waiting) if (next === null || one[1].stage < next[1].stage) next = one;
      const [key, group] = next as [string, Group];
      this.waiting.delete(key);
      this.pass(group);
    }
  }

  protected override push(group: Group): void {
    if (group.stage < 0 || total(group.trucks) <= this.rest) return;
    const { trucks, ...kind } = group;
    const key = JSON.stringify(kind);
    const known = this.waiting.get(key);
    if (known === undefined) this.waiting.set(key, group);
    else add(known.trucks, trucks, 1);
  }

  private pass(group: Group): void {
    const stage = this.flow.itinerary[group.stage];
    const { guard } = stage;
    if (guard !== undefined && group.traits.includes(guard.trait) !== guard.wanted) {
      this.push({ ...group, stage: guard.past, held: heldPast(group) });
      return;
    }
    switch (stage.kind) {
      case 'serve':
        this.serve(stage, group);
        break;
      case 'hold':
        this.hold(stage, group);
        break;
      case 'unload':
      case 'load':
        this.store(stage, group);
        break;
      case 'delay':
        this.spend(stage, group);
        break;
      case 'branch':
        this.branch(stage, group);
        break;
      case 'take':
        this.meet(stage, stage.place, group, 'waits');
        this.push(taken(stage, group));
        break;
      case 'cross':
        this.cross(stage, group);
        break;
      case 'match':
        this.pair(stage, group, heldPast(group));
        break;
      case 'transload':
        this.transload(stage, group);
        break;
      case 'awaitOpening':
        this.push(onward(stage, group, group.held, this.await(stage.calendar, group)));
        break;
      case 'fork':
        this.fork(stage, group);
        break;
      case 'join':
        this.join(stage, group);
        break;
      case 'batch':
        this.batch(stage, group);
        break;
      case 'split':
        this.split(stage, group);
        break;
      case 'rechannel':
        this.rechannel(stage, group);
        break;
      case 'give':
        this.push(given(stage, group));
        break;
      case 'depart':
        this.push(onward(stage, group, heldPast(group)));
        break;
      case 'go':
      case 'start':
      case 'stop':
        this.push(onward(stage, group, group.held));
        break;
      case 'leave':
        break;
    }
  }

  private await(calendar: string, { trucks, held }: Group): Float64Array {
    return this.waitFor(this.country.calendars.get(calendar), trucks, held);
  }

  private serve(stage: Of<'serve'>, group: Group): void {
    const place = this.country.scenario.places[stage.place];
    if (place.kind !== 'lane' && place.kind !== 'check') return;
    const [inside, wanted] = this.comeIn(stage, group, stage.place, placesBefore(place.queue, stage.whenFull));
    const held = heldAfter(group);
    // A bay is kept until a server takes the truck, unless there is a line that it joins.
    const through = this.open(stage.place, inside.trucks, place.queue === 'inPlace' ? group.held : held);
    const service = lawOf(stage.service, group);
    const { setup, upTo } = place;
    const law: Distribution = setup?.when === 'always' ? { kind: 'sum', of: [setup.time, service] } : service;
    // Who found it full and went elsewhere is asked for, too.
    const each = wanted / (upTo?.trucks ?? 1);
    const done = this.work(stage.place, { ...group, trucks: through }, law, held, each);
    this.push({ ...onward(stage, inside, held, done), fresh: false });
  }

  private hold(stage: Of<'hold'>, group: Group): void {
    const yard = this.country.scenario.places[stage.place];
    if (yard.kind !== 'yard') return;
    const many = Object.keys(yard.zones).length;
    const rows = (stage.zones ?? [stage.zone]).map((zone) => zoneName(stage.place, zone, many));
    const shares = this.share(stage, rows);
    rows.forEach((row, k) => {
      const come = { ...group, trucks: times(group.trucks, shares[k]) };
      const [inside, units] = this.comeIn(stage, come, row, placesBefore(yard.queue, stage.whenFull));
      this.country.ledger.at(row).bounds.add('waits');
      const { heldUntil } = stage;
      const bay: Hold = { row, units, until: heldUntil === 'ready' ? 'taken' : heldUntil };
      const rest = heldAfter(group);
      const { stay } = stage;
      const done =
        stay === null ? inside.trucks : this.time(inside.trucks, lawOf(stay, group), [...rest, bay], stage.place);
      const held = heldUntil === 'ready' ? rest : [...rest, bay];
      this.push({ ...onward(stage, inside, held, done), fresh: group.fresh && stay === null });
    });
  }

  private store(stage: Of<'unload' | 'load'>, group: Group): void {
    const place = this.country.scenario.places[stage.place];
    if (place.kind !== 'warehouse') return;
    const row = `${stage.place}/docks`;
    this.meet(stage, row, group);
    const held = heldAfter(group);
    const trucks = this.open(row, group.trucks, group.held);
    const minutes = (amount: number) => (amount * HOUR) / (place.handling as number);
    const law = stage.handling === null ? mapped(stage.amount, minutes) : lawOf(stage.handling, group);
    this.push({ ...onward(stage, group, held, this.work(row, { ...group, trucks }, law, held)), fresh: false });
  }

  private spend(stage: Of<'delay'>, group: Group): void {
    const held = stage.activity === 'travel' ? group.held.filter(({ until }) => until !== 'taken') : group.held;
    this.push(onward(stage, group, held, this.time(group.trucks, lawOf(stage.duration, group), held)));
  }

  private branch(stage: Of<'branch'>, group: Group): void {
    if (stage.by === 'channel') {
      const way = stage.options.find(({ name }) => name === group.channel);
      this.push({ ...group, stage: way?.to ?? stage.next });
      return;
    }
    const shares = isChoice(stage)
      ? this.share(
          stage,
          stage.options.map(({ at, zone }) => this.rowOf(at, zone)),
        )
      : stage.options.map(({ share }) => share ?? 0);
    stage.options.forEach(({ to }, k) => {
      this.push({ ...group, stage: to, trucks: times(group.trucks, shares[k]) });
    });
  }

  private rowOf(place: string, zone: string | null): string {
    const { zones } = this.country.scenario.places[place] as { zones?: object };
    return zone === null ? place : zoneName(place, zone, Object.keys(zones ?? {}).length);
  }

  private rechannel(stage: Of<'rechannel'>, group: Group): void {
    const changes = Object.entries(stage.changes[group.channel] ?? {});
    const stay = 1 - changes.reduce((sum, [, share]) => sum + share, 0);
    for (const [channel, share] of [...changes, [group.channel, stay] as const]) {
      this.push({ ...onward(stage, group, group.held, times(group.trucks, share)), channel });
    }
  }

  /** A vehicle, a crane, the run, a crane; the vehicle comes free after its run back, where it has one of its own. */
  private cross(stage: Of<'cross'>, group: Group): void {
    const { ledger } = this.country;
    const trip = tripOf(this.country.scenario, stage);
    this.meet(stage, stage.place, group, 'waits');
    count(ledger.trips, stage.place, trip.way, total(group.trucks));
    const held = heldAfter(group);
    const vehicle: Hold = { row: stage.place, units: 1, until: 'given' };
    let trucks = this.open(stage.place, group.trucks, group.held);
    let mean = 0;
    let variance = 0;
    for (const { crane, law } of trip.parts) {
      const now = { ...group, trucks, fresh: false };
      if (crane === null) trucks = this.time(trucks, law, [...held, vehicle]);
      else {
        ledger.arrive(crane, trucks);
        trucks = this.work(crane, now, law, [...held, vehicle]);
      }
      mean += this.passage(law).mean;
      variance += this.passage(law).variance;
    }
    if (trip.back !== null) {
      this.time(trucks, trip.back, [vehicle]);
      mean += this.passage(trip.back).mean;
      variance += this.passage(trip.back).variance;
    }
    this.tell(stage.place, group, mean, variance);
    const after: Group = { ...onward(stage, group, held, trucks), fresh: false };
    if (trip.stack !== null) {
      this.meet(stage, trip.stack, after, 'waits');
      after.held = [...held, { row: trip.stack, units: 1, until: 'taken' }];
    }
    this.push(after);
  }

  private batch(stage: Of<'batch'>, group: Group): void {
    const place = this.country.scenario.places[stage.place];
    const size = place.kind === 'batch' && place.merge ? place.size : 1;
    const next = onward(stage, group, heldPast(group), times(group.trucks, 1 / size));
    this.push({ ...next, members: group.members * size, fresh: false });
  }

  /** As many of a side go on as find others. */
  private pair(stage: Of<'match' | 'transload'>, group: Group, held: Hold[], trucks = group.trucks): void {
    const { ledger, decisions } = this.country;
    count(ledger.sides, stage.place, stage.side, total(group.trucks));
    const share = decisions.paired(stage.place, stage.side);
    this.push({ ...onward(stage, group, held, times(trucks, share)), fresh: false });
  }

  /** The truck of the first side has the dock. */
  private transload(stage: Of<'transload'>, group: Group): void {
    const place = this.country.scenario.places[stage.place];
    if (place.kind !== 'transload') return;
    const held = heldAfter(group);
    const trucks = this.open(stage.place, group.trucks, group.held);
    if (stage.side !== place.sides[0]) {
      this.pair(stage, group, held, this.time(trucks, place.handling, held));
      return;
    }
    const share = this.country.decisions.paired(stage.place, stage.side);
    this.meet(stage, stage.place, { ...group, trucks: times(trucks, share) }, 'pairs');
    const work = this.work(stage.place, { ...group, trucks, fresh: false }, place.handling, held, share);
    this.pair(stage, group, held, work);
  }

  /** Behind it goes on the part that takes longest, on the average, if nobody waits. */
  private fork(stage: Of<'fork'>, group: Group): void {
    const lengths = stage.ways.map(({ to }) => this.lengthOf(to, group));
    const longest = lengths.indexOf(Math.max(...lengths));
    // What the truck holds is kept until the parts are together again, and only counted once.
    const kept = group.held.map((one): Hold => ({ ...one, until: 'given' }));
    stage.ways.forEach(({ to }, k) => {
      const carries = k === longest;
      const forks = carries ? [...group.forks, { stage: group.stage, held: group.held }] : [];
      this.push({ ...group, stage: to, held: carries ? kept : [], forks, fresh: false });
    });
  }

  /** The part that takes longest ends its way: the truck goes on, with what it held. */
  private join(stage: Of<'join'>, group: Group): void {
    const fork = group.forks.at(-1);
    if (fork?.stage !== stage.fork) return;
    const { next } = this.flow.itinerary[stage.fork];
    this.push({ ...group, stage: next, held: fork.held, forks: group.forks.slice(0, -1) });
  }

  /** Mean times of the stages of a way of a fork, up to its end. */
  private lengthOf(stage: number, group: Group, seen = new Set<number>()): number {
    const at = this.flow.itinerary[stage];
    if (at === undefined || at.kind === 'join' || seen.has(stage)) return 0;
    seen.add(stage);
    const timing =
      at.kind === 'serve' ? at.service : at.kind === 'delay' ? at.duration : at.kind === 'hold' ? at.stay : null;
    const own = timing === null ? 0 : this.passage(lawOf(timing, group)).mean;
    const ways = at.kind === 'branch' ? at.options.map(({ to }) => this.lengthOf(to, group, seen)) : [];
    return own + Math.max(...ways, this.lengthOf(at.next, group, seen));
  }

  private split(stage: Of<'split'>, group: Group): void {
    const many = stage.into === 'merged' ? group.members : stage.into;
    const next = { ...onward(stage, group, group.held), members: 1 };
    this.push(next);
    this.push({ ...next, held: [], forks: [], trucks: times(group.trucks, many - 1) });
  }
}

function taken(stage: Of<'take'>, group: Group): Group {
  const permits: Hold = { row: stage.place, units: stage.count, until: 'given' };
  return onward(stage, group, [...heldPast(group), permits]);
}

function given(stage: Of<'give'>, group: Group): Group {
  const at = group.held.findLastIndex(({ row, until }) => until === 'given' && row === stage.place);
  return onward(
    stage,
    group,
    group.held.filter((_, k) => k !== at),
  );
}
