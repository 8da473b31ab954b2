import type { Samplers } from '../../kernel/distributions/columns.ts';
import { memory } from '../../memory/memory.ts';
import type { Distribution } from '../../scenario/model/distribution.ts';
import type { Network } from '../../scenario/model/place.ts';
import { BEGINS, DRAWN, Op, type Program } from '../program.ts';
import { Deed, Fleet, State, Station } from '../vehicles/cells.ts';
import type { PlaceCodes } from './places.ts';
import type { Registry } from './registry.ts';

const { ints } = memory;

/** Operands of `ride` at which the times of taking up and putting down stand. */
const TAKING_UP = 3;
const PUTTING_DOWN = 6;

/**
 * The steps that the vehicles of a fleet run. At each station one is loaded or unloaded; from there it sets off, and
 * where it arrives it goes on by what it runs for; in between it is charged or idle.
 */
export class VehicleProgram {
  private readonly name: string;
  private readonly place: Network;
  private readonly program: Program;
  private readonly registry: Registry;
  private readonly places: PlaceCodes;
  private readonly samplers: Samplers;

  constructor(
    name: string,
    place: Network,
    program: Program,
    registry: Registry,
    places: PlaceCodes,
    samplers: Samplers,
  ) {
    this.name = name;
    this.place = place;
    this.program = program;
    this.registry = registry;
    this.places = places;
    this.samplers = samplers;
  }

  /** Writes the steps, and where they begin into the rows of the fleet and its stations. */
  compile(fleet: number, stations: number[]): void {
    const { place } = this;
    ints[fleet + Fleet.setOff] = this.run();
    const free = this.deed(Deed.free);
    if (place.charging !== undefined) ints[fleet + Fleet.charge] = this.charge(place.charging, free);
    Object.keys(place.stations)
      .sort()
      .forEach((station, k) => {
        this.station(station, stations[k], ints[fleet + Fleet.setOff], free);
      });
  }

  /** From one station to another: one leg, or one up to the single lane, one in it, and one behind it. */
  private run(): number {
    const many = this.place.breakdowns?.technicians ?? null;
    const technicians = many === null ? -1 : this.crane(`${this.name}/repair`, many);
    const first = this.deed(Deed.setOff);
    this.leg(technicians);
    if (this.place.singleLane !== undefined) {
      const wait = this.wait(`${this.name}/road`);
      const queue = this.registry.level('queueLength', `${this.name}/road`, 'all', true);
      const enter = this.program.add(Op.vehicle, Deed.enterLane, -1, wait, queue);
      this.leg(technicians);
      this.deed(Deed.leaveLane);
      this.leg(technicians);
      this.program.patch(enter, 2, this.program.end);
    }
    this.deed(Deed.arrive);
    return first;
  }

  /** A leg of a run, with the repairs on the way. */
  private leg(technicians: number): void {
    const { breakdowns, stream } = this.place;
    const roll = this.deed(Deed.roll);
    if (breakdowns === undefined) return;
    const whole = this.deed(Deed.whole);
    if (technicians >= 0) this.seize(technicians, `${this.name}/repair`, 'wait');
    this.spend(breakdowns.repair, `${stream}|repair`);
    if (technicians >= 0) this.program.add(Op.release, technicians, 1);
    this.deed(Deed.mended);
    this.program.add(Op.jump, roll);
    this.program.patch(whole, 2, this.program.end);
  }

  private charge({ chargers, time }: NonNullable<Network['charging']>, free: number): number {
    const name = `${this.name}/chargers`;
    const pool = this.crane(name, chargers);
    const first = this.deed(Deed.turn, State.waiting);
    this.seize(pool, name, 'wait');
    this.deed(Deed.turn, State.charging);
    this.spend(time, `${this.place.stream}|charging`);
    this.program.add(Op.release, pool, 1);
    this.deed(Deed.charged);
    this.program.add(Op.jump, free);
    return first;
  }

  private station(station: string, row: number, setOff: number, free: number): void {
    const { cranes, service } = this.place.stations[station];
    const name = `${this.name}/${station}`;
    const pool = cranes === null ? -1 : this.crane(name, cranes);
    const takesTime = service.kind !== 'constant' || service.value > 0;
    ints[row + Station.takeUp] = this.program.end;
    if (takesTime) this.handle(pool, name, TAKING_UP);
    this.program.add(Op.jump, setOff);

    ints[row + Station.putDown] = this.program.end;
    const stack = this.places.networks.get(this.name)?.stations.get(station)?.stack ?? -1;
    if (stack >= 0) {
      this.deed(Deed.turn, State.blocked);
      this.seize(stack, `${name}.stack`, 'blocked');
    }
    if (takesTime) this.handle(pool, name, PUTTING_DOWN);
    this.deed(Deed.putDown);
    this.program.add(Op.jump, free);
  }

  /** A crane lifts the load on or off. */
  private handle(pool: number, name: string, timeAt: number): void {
    if (pool >= 0) {
      this.deed(Deed.turn, State.waiting);
      this.seize(pool, name, 'wait');
    }
    this.deed(Deed.handle, timeAt);
    if (pool >= 0) this.program.add(Op.release, pool, 1);
  }

  /** Cranes, chargers or technicians. */
  private crane(name: string, units: number): number {
    const common = { place: this.name, kind: 'crane', hoursOf: null, binned: true } as const;
    return this.registry.pool({ ...common, priorities: [0], name, units });
  }

  /** Take a unit of a pool, or wait for it in line. */
  private seize(pool: number, name: string, metric: 'wait' | 'blocked'): void {
    const line = this.registry.poolLine(pool, 0);
    const level = this.registry.level('queueLength', name, 'all', true);
    const tally = metric === 'wait' ? this.wait(name) : this.registry.tally('blocked', this.name, 'all');
    this.program.add(Op.seize, pool, 1, line, level, tally, -1, BEGINS.here, -1, -1, -1, -1);
  }

  /** Waits of vehicles, which belong to no flow. */
  private wait(name: string): number {
    return this.registry.tally('wait', name, 'all', name);
  }

  /** Spend a time whose numbers come from a stream of the fleet. */
  private spend(law: Distribution, stream: string): void {
    const sampler = this.samplers.add(law);
    if (this.samplers.constant(sampler) !== undefined) this.program.add(Op.delay, -1, -1, sampler);
    else this.program.add(Op.delay, 0, this.registry.stream(stream, sampler), DRAWN);
  }

  private deed(deed: number, operand = -1): number {
    return this.program.add(Op.vehicle, deed, operand);
  }
}
