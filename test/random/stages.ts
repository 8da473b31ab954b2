import type { Dice } from './dice.ts';
import { duration, shares, timing } from './laws.ts';
import type { Places } from './places.ts';

type Stage = Record<string, unknown>;

/** Writes the itinerary of one flow; every truck gives back what permits it takes. */
export class Itinerary {
  private readonly dice: Dice;
  private readonly places: Places;
  private readonly channels: string[];
  private clocks = 0;
  /** Permits in hand where we write. */
  private inHand = 0;

  constructor(dice: Dice, places: Places, channels: string[]) {
    this.dice = dice;
    this.places = places;
    this.channels = channels;
  }

  /** One to five stages or groups of stages; the last may lead back to the first. */
  write(): Stage[] {
    const { dice } = this;
    const stages = [this.serve(), ...dice.some(0, 4, () => this.piece(2)).flat()];
    const [first, ...rest] = stages;
    const begun = [{ id: 'begin', ...first }, ...rest];
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
      () => [{ [dice.pick(['travel', 'prepare', 'documents'])]: timing(dice, this.channels, 90) }],
      () => this.clocked(depth),
    ];
    if (depth > 0) kinds.push(() => [this.branch(depth)]);
    if (depth > 0 && this.channels.length > 0) kinds.push(() => [this.byChannel(depth)]);
    if (places.yard.length > 0) kinds.push(() => [this.hold()]);
    if (places.take.length > 0) kinds.push(() => this.permitted(depth));
    if (places.cross.length > 0) kinds.push(() => [{ cross: dice.pick(places.cross), ...this.entry() }]);
    if (places.batch.length > 0) kinds.push(() => [{ batch: dice.pick(places.batch) }]);
    if (places.match.length > 0) kinds.push(() => [this.match()]);
    return dice.pick(kinds)();
  }

  private serve(): Stage {
    const { dice, places } = this;
    const [verb, name] =
      places.check.length > 0 && dice.chance(40)
        ? (['check', dice.pick(places.check)] as const)
        : (['lane', dice.pick(places.lane)] as const);
    return { [verb]: name, service: timing(dice, this.channels), ...this.entry(name) };
  }

  private hold(): Stage {
    const { dice } = this;
    const { name, zones } = dice.pick(this.places.yard);
    return {
      yard: name,
      ...(zones.length > 0 ? { zone: dice.pick(zones) } : {}),
      ...dice.maybe(60, 'stay', () => timing(dice, this.channels, 120)),
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

  /** Both sides of a match are fed by every flow that comes there. */
  private match(): Stage {
    const match = this.dice.pick(this.places.match);
    const side = (name: string) => ({ share: '50 %', steps: [{ match, side: name }] });
    return { branch: { one: side('one'), other: side('other') } };
  }

  /** How a truck waits; at a place with room for so many it may go elsewhere, with no permit in hand back to the begin. */
  private entry(place = ''): Stage {
    const { dice } = this;
    const full: unknown[] = ['block', 'turnAway', 'divert', { divert: { travel: '20 min' } }];
    if (this.inHand === 0) full.push({ divert: { to: 'begin', travel: '20 min' } });
    const limited = typeof this.places.written[place]?.queue === 'number';
    return {
      ...dice.maybe(20, 'priority', () => dice.int(-1, 2)),
      ...dice.maybe(15, 'patience', () => dice.pick<() => unknown>([() => 'none', () => duration(dice, 60)])()),
      ...(place === '' ? {} : dice.maybe(10, 'balk', () => ({ atLeast: dice.int(0, 3), probability: '50 %' }))),
      ...(limited ? dice.maybe(30, 'whenFull', () => dice.pick(full)) : {}),
    };
  }
}
