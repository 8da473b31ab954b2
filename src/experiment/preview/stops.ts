/** What happens to trucks at any place of their journey: they come in or not, wait until it is open, spend their time. */
import { factorsOf } from '../../gate/compile/dated.ts';
import type { PreviewBound } from '../../results/sections/preview.ts';
import type { Distribution } from '../../scenario/model/distribution.ts';
import type { Flow } from '../../scenario/model/flow.ts';
import type { Scenario } from '../../scenario/model/scenario.ts';
import type { Entry, Stage } from '../../scenario/model/stage.ts';
import type { Decisions } from './decisions.ts';
import { type Group, type Hold, times } from './group.ts';
import { HOUR } from './hours.ts';
import { add, type Ledger, total } from './ledger.ts';
import { applied, type Opening, opening, type Passage, passage } from './passage.ts';
import { peopleOf, type Supply } from './supply.ts';

/** A loss beyond this is told at the places behind it. */
const NOTABLE = 0.005;

/** What all journeys of a preview share. */
export interface Country {
  scenario: Scenario;
  supplies: Map<string, Supply>;
  /** Open time of the calendars by hour. */
  calendars: Map<string, Float64Array>;
  /** Minute of the run at which an hour begins. */
  starts: Float64Array;
  ledger: Ledger;
  decisions: Decisions;
  /** Times that were met before, by what they are. */
  passages: Map<string, Passage>;
}

export abstract class Stops {
  protected readonly country: Country;
  protected readonly name: string;
  protected readonly flow: Flow;
  /** Of the arrivals of the flow (see `Coming`). */
  private readonly dispersion: number;

  constructor(country: Country, name: string, dispersion: number) {
    this.country = country;
    this.name = name;
    this.flow = country.scenario.flows[name];
    this.dispersion = dispersion;
  }

  /** Trucks that stand before a stage. */
  protected abstract push(group: Group): void;

  /**
   * Those who come to a row, less those who find its `places` to wait taken and go elsewhere (null: nobody does); and how
   * many times as many would come in if there were enough of everything.
   */
  protected comeIn(stage: Stage & Entry, group: Group, row: string, places: number | null): [Group, number] {
    const { trucks } = group;
    this.meet(stage, row, group);
    const rule = stage.whenFull;
    if (places === null || rule === null) return [group, 1];
    this.country.ledger.at(row).relief = true;
    const share = this.country.decisions.lost(row, places);
    if (rule.kind === 'divert' && rule.to !== null) {
      const to = this.flow.itinerary.findIndex(({ id }) => id === rule.to);
      const held = group.held.filter(({ until }) => until !== 'taken');
      const lost = times(trucks, share);
      const there = rule.travel === null ? lost : this.time(lost, rule.travel, held);
      this.push({ ...group, stage: to, held, fresh: false, unsure: true, trucks: there });
    }
    const inside = { ...group, unsure: group.unsure || share > NOTABLE, trucks: times(trucks, 1 - share) };
    return [inside, 1 / (1 - share)];
  }

  /** Trucks come to a row; whether they may leave it without being served. */
  protected meet(stage: Stage, row: string, { trucks, unsure }: Group, ...bounds: PreviewBound[]): void {
    const { ledger } = this.country;
    ledger.arrive(row, trucks);
    const asked = ledger.at(row);
    if (unsure) asked.bounds.add('overflow');
    for (const bound of bounds) asked.bounds.add(bound);
    if ('patience' in stage && stage.patience !== null) asked.relief = true;
    if ('balk' in stage && stage.balk !== null) asked.relief = true;
  }

  /** How trucks choose among rows; one alone is no choice. */
  protected share(stage: Stage, rows: string[]): number[] {
    if (rows.length === 1) return [1];
    for (const row of rows) this.country.ledger.at(row).bounds.add('choice');
    return this.country.decisions.shares(`${this.name}|${this.flow.itinerary.indexOf(stage)}`, rows);
  }

  /** Waits until a row is open, with what is held meanwhile. */
  protected open(row: string, trucks: Float64Array, held: Hold[]): Float64Array {
    return this.waitFor(this.country.supplies.get(row)?.units, trucks, held);
  }

  protected waitFor(open: Float64Array | undefined, trucks: Float64Array, held: Hold[]): Float64Array {
    if (open === undefined) return trucks;
    const { through, present } = opening(trucks, open);
    this.keep(present, held);
    return through;
  }

  /** A time passes for trucks and all that they hold; gives those that are done. `slowAt`: where things may be slow. */
  protected time(trucks: Float64Array, law: Distribution, held: Hold[], slowAt?: string): Float64Array {
    const { through, present } = this.spent(trucks, law, slowAt);
    this.keep(present, held);
    return through;
  }

  /**
   * The same with a unit of a row in use, and its people busy. `each`: units that it takes for every truck of these.
   */
  protected work(row: string, group: Group, law: Distribution, held: Hold[], each = 1): Float64Array {
    const { ledger, scenario } = this.country;
    const { trucks, fresh } = group;
    const [place] = row.split('/');
    const { through, present } = this.spent(trucks, law, place);
    this.keep(present, held);
    const sum = total(trucks);
    const mean = sum > 0 ? (HOUR * total(present)) / sum : 0;
    const { mean: plain, variance } = this.passage(law);
    const relative = plain > 0 ? variance / (plain * plain) : 0;
    const serve = (of: string, units: number) => {
      ledger.occupy(of, present, units * each);
      ledger.serve(of, sum, mean, relative * mean * mean, fresh ? this.dispersion : 1);
    };
    serve(row, 1);
    for (const [crew, people] of Object.entries(peopleOf(scenario.places[place], row))) {
      ledger.arrive(crew, times(trucks, each));
      serve(crew, people);
    }
    return through;
  }

  /** Notes a time that a truck needs of a row where that is made of several. */
  protected tell(row: string, { trucks, fresh }: Group, mean: number, variance: number): void {
    this.country.ledger.serve(row, total(trucks), mean, variance, fresh ? this.dispersion : 1);
  }

  protected passage(law: Distribution, stretch = 1): Passage {
    const { passages, starts } = this.country;
    const key = `${stretch}|${JSON.stringify(law)}`;
    const known = passages.get(key);
    if (known !== undefined) return known;
    const made = passage(law, starts.length, stretch);
    passages.set(key, made);
    return made;
  }

  /** The passage of a time, which may be longer while something happens at the place. */
  private spent(trucks: Float64Array, law: Distribution, place?: string): Opening {
    const { scenario, starts } = this.country;
    const factors = place === undefined ? [] : factorsOf(scenario, 'slow', place);
    if (factors.length === 0) return applied(trucks, this.passage(law));
    const stretches = starts.map((start) => {
      const middle = start + HOUR / 2;
      return factors.reduce((all, { from, to, factor }) => (from <= middle && middle < to ? all * factor : all), 1);
    });
    const sum = { through: new Float64Array(trucks.length), present: new Float64Array(trucks.length) };
    for (const stretch of new Set(stretches)) {
      const part = trucks.map((x, hour) => (stretches[hour] === stretch ? x : 0));
      const { through, present } = applied(part, this.passage(law, stretch));
      add(sum.through, through, 1);
      add(sum.present, present, 1);
    }
    return sum;
  }

  private keep(trucks: Float64Array, held: Hold[]): void {
    for (const { row, units } of held) this.country.ledger.occupy(row, trucks, units);
  }
}
