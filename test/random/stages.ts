import type { Dice } from './dice.ts';
import { duration, shares, timing } from './laws.ts';
import { ENDS } from './network.ts';
import type { Places } from './places.ts';

type Stage = Record<string, unknown>;

/** What its stages need to know of a flow, and the calendars they may wait for. */
interface Traffic {
  channels: string[];
  traits: string[];
  hours: string[];
  come: unknown;
}

/** Writes the itinerary of one flow; every truck gives back what permits it takes. */
export class Itinerary {
  private readonly dice: Dice;
  private readonly places: Places;
  private readonly traffic: Traffic;
  private readonly channels: string[];
  private clocks = 0;
  /** Permits in hand where we write. */
  private inHand = 0;
  /** Whether we write a way of a fork, out of which nothing leads but its end. */
  private forked = false;

  constructor(dice: Dice, places: Places, traffic: Traffic) {
    this.dice = dice;
    this.places = places;
    this.traffic = traffic;
    this.channels = traffic.channels;
  }

  /** One to five stages or groups of stages; the last may lead back to the first. */
  write(): Stage[] {
    const { dice } = this;
    const stages = [this.serve(), ...dice.some(0, 4, () => this.piece(2)).flat()];
    const [first, ...rest] = stages;
    const begun = [{ id: 'begin', ...first, ...this.comesIn() }, ...rest];
    if (!dice.chance(15)) return begun;
    const again = { branch: { again: { share: `${dice.int(1, 60)} %`, go: 'begin' }, on: { share: '' } } };
    again.branch.on.share = `${100 - Number.parseInt(again.branch.again.share, 10)} %`;
    return [...begun, again];
  }

  /** Stages that belong together; `depth` how deep branches may nest. */
  private piece(depth: number): Stage[] {
    const { dice, places } = this;
    const kinds: (() => Stage[])[] = [
      () => [this.serve()],
      () => [{ [dice.pick(['travel', 'prepare', 'documents'])]: this.time(90), ...this.guard() }],
      () => this.clocked(depth),
    ];
    if (depth > 0) kinds.push(() => [this.branch(depth)]);
    if (depth > 0 && this.channels.length > 0) kinds.push(() => [this.byChannel(depth)]);
    if (places.yard.length > 0) kinds.push(() => [this.hold()]);
    if (places.take.length > 0) kinds.push(() => this.permitted(depth));
    if (places.cross.length > 0) kinds.push(() => [{ cross: dice.pick(places.cross), ...this.entry() }]);
    if (places.batch.length > 0 && !(this.forked && this.merges()))
      kinds.push(() => [{ batch: dice.pick(places.batch) }]);
    if (places.match.length > 0) kinds.push(() => [this.match('match', places.match)]);
    if (places.transload.length > 0) kinds.push(() => [this.match('transload', places.transload)]);
    if (places.network.length > 0) kinds.push(() => [this.ride()]);
    if (places.store.length > 0) kinds.push(() => [this.store()]);
    if (places.depart.length > 0) kinds.push(() => [{ depart: dice.pick(places.depart) }]);
    if (this.traffic.hours.length > 0) kinds.push(() => [{ await: { calendar: dice.pick(this.traffic.hours) } }]);
    if (depth > 0 && places.lane.length > 1) kinds.push(() => [this.choose(depth)]);
    if (depth > 0 && !this.forked) kinds.push(() => [this.fork(depth)]);
    if (this.channels.length > 0 && !this.forked) {
      kinds.push(() => [{ rechannel: { [dice.pick(this.channels)]: { [dice.pick(this.channels)]: '30 %' } } }]);
    }
    if (this.mayPart()) kinds.push(() => this.split());
    return dice.pick(kinds)();
  }

  private serve(): Stage {
    const { dice, places } = this;
    const [verb, name] =
      places.check.length > 0 && dice.chance(40)
        ? (['check', dice.pick(places.check)] as const)
        : (['lane', dice.pick(places.lane)] as const);
    return { [verb]: name, service: this.time(), ...this.guard(), ...this.entry(name) };
  }

  private hold(): Stage {
    const { dice } = this;
    const { name, zones } = dice.pick(this.places.yard);
    return {
      yard: name,
      ...(zones.length > 0 ? { zone: dice.chance(50) ? zones : dice.pick(zones) } : {}),
      ...dice.maybe(60, 'stay', () => this.time(120)),
      ...(this.forked ? {} : dice.maybe(15, 'stayLimit', () => this.limit())),
      ...dice.maybe(30, 'heldUntil', () => dice.pick(['taken', 'ready'])),
      ...this.entry(name),
    };
  }

  /** Permits are taken, something is done with them in hand, and they are given back. */
  private permitted(depth: number): Stage[] {
    const { dice } = this;
    const { name, most } = dice.pick(this.places.take);
    const count = dice.int(1, most);
    this.inHand++;
    const between = depth > 0 ? dice.some(1, 2, () => this.piece(depth - 1)).flat() : [this.serve()];
    this.inHand--;
    return [{ take: name, count, ...this.entry() }, ...between, { give: name, count }];
  }

  private clocked(depth: number): Stage[] {
    const clock = `clock-${this.clocks++ % 2}`;
    const between = depth > 0 ? this.piece(depth - 1) : [this.serve()];
    return [{ start: clock }, ...between, { stop: clock }];
  }

  private branch(depth: number): Stage {
    const { dice } = this;
    const names = ['first', 'second', 'third'].slice(0, dice.int(2, 3));
    const share = shares(dice, names);
    return {
      branch: Object.fromEntries(
        names.map((name) => [name, { share: share[name], ...dice.maybe(60, 'steps', () => this.piece(depth - 1)) }]),
      ),
    };
  }

  private byChannel(depth: number): Stage {
    return { byChannel: { [this.dice.pick(this.channels)]: { steps: this.piece(depth - 1) } } };
  }

  /** Who starts over at once would find the same full lane at the same instant, for ever. */
  private comesIn(): Stage {
    const startsOver = (this.traffic.come as Stage).population !== undefined;
    return startsOver ? { whenFull: 'block', balk: { atLeast: 0, probability: '0 %' } } : {};
  }

  private time(most?: number): unknown {
    return timing(this.dice, this.channels, this.traffic.traits, most);
  }

  /** Some stages are only for trucks with a trait, or without it. */
  private guard(): Stage {
    const { dice, traffic } = this;
    if (traffic.traits.length === 0 || !dice.chance(20)) return {};
    return { [dice.pick(['only', 'except'])]: dice.pick(traffic.traits) };
  }

  private merges(): boolean {
    return this.places.batch.some((name) => this.places.written[name].merge === true);
  }

  /** A longest stay, behind which a truck goes, or goes back to the begin if it has no permit in hand. */
  private limit(): unknown {
    const { dice } = this;
    const after = `${dice.int(1, 120)} min`;
    const ways: unknown[] = [after, { after, leave: 'diverted' }];
    if (this.inHand === 0) ways.push({ after, go: 'begin' });
    return dice.pick(ways);
  }

  /** Trucks that come from outside may go on as several, with no permit in hand. */
  private mayPart(): boolean {
    const { come } = this.traffic;
    const fromOutside = come !== 'saturated' && !(come as Stage).population;
    return this.inHand === 0 && !this.forked && fromOutside && this.dice.chance(30);
  }

  private split(): Stage[] {
    const { dice, places } = this;
    if (!this.merges() || !dice.chance(60)) return [{ split: dice.int(2, 3) }];
    return [{ batch: dice.pick(places.batch) }, this.serve(), { split: 'merged' }];
  }

  private choose(depth: number): Stage {
    const { dice, places } = this;
    const by = dice.pick(['queue', 'free', 'expectedWait']);
    const way = (lane: string) => ({
      at: lane,
      ...(by === 'expectedWait' ? dice.maybe(50, 'plus', () => `${dice.int(0, 40)} min`) : {}),
      ...dice.maybe(20, 'redirected', () => true),
      steps: [
        { lane, service: this.time(), ...this.entry(lane) },
        ...dice.some(0, 1, () => this.piece(depth - 1)).flat(),
      ],
    });
    return { choose: { by, ways: { near: way(places.lane[0]), far: way(places.lane[1]) } } };
  }

  private fork(depth: number): Stage {
    const { dice } = this;
    this.forked = true;
    const way = () => ({ steps: dice.some(1, 2, () => this.piece(depth - 1)).flat() });
    const stage = { fork: { papers: way(), goods: way(), ...dice.maybe(20, 'third', way) } };
    this.forked = false;
    return stage;
  }

  private ride(): Stage {
    const { dice, places } = this;
    const from = dice.int(0, 1);
    return { cross: dice.pick(places.network), from: ENDS[from], to: ENDS[1 - from], ...this.entry() };
  }

  private store(): Stage {
    const { dice, places } = this;
    return {
      [dice.pick(['unload', 'load'])]: dice.pick(places.store),
      ...dice.maybe(40, 'amount', () => dice.pick<unknown>(['5 t', { uniform: ['1 t', '9 t'] }])),
      ...dice.maybe(30, 'handling', () => this.time()),
      ...dice.maybe(20, 'priority', () => dice.int(-1, 2)),
      ...(this.forked ? {} : dice.maybe(15, 'patience', () => duration(dice, 60))),
    };
  }

  /** Both sides are fed by every flow that comes there. */
  private match(verb: 'match' | 'transload', names: string[]): Stage {
    const place = this.dice.pick(names);
    const side = (name: string) => ({ share: '50 %', steps: [{ [verb]: place, side: name }] });
    return { branch: { one: side('one'), other: side('other') } };
  }

  /** How a truck waits; at a place with room for so many it may go elsewhere, with no permit in hand back to the begin. */
  private entry(place = ''): Stage {
    const { dice } = this;
    const priority = dice.maybe(20, 'priority', () => dice.int(-1, 2));
    if (this.forked) return priority;
    const full: unknown[] = ['block', 'turnAway', 'divert', { divert: { travel: '20 min' } }];
    if (this.inHand === 0) full.push({ divert: { to: 'begin', travel: '20 min' } });
    const limited = typeof this.places.written[place]?.queue === 'number';
    return {
      ...priority,
      ...dice.maybe(15, 'patience', () => dice.pick<() => unknown>([() => 'none', () => duration(dice, 60)])()),
      ...(place === '' ? {} : dice.maybe(10, 'balk', () => ({ atLeast: dice.int(0, 3), probability: '50 %' }))),
      ...(limited ? dice.maybe(30, 'whenFull', () => dice.pick(full)) : {}),
    };
  }
}
