import type { Build, Costs } from '../../model/costs.ts';
import { didYouMean } from '../../schema/closest.ts';
import type { WrittenCosts } from '../../schema/costs.ts';
import type { Path } from '../located.ts';
import { type Context, exists } from './context.ts';

const DEFAULTS = { base: 2025, discountRate: 0.09, life: 20, days: 365 };

/** The prices of a file, with every name in them looked up. */
export function normaliseCosts(context: Context, written: WrittenCosts): Costs {
  const { base, discountRate, life, days } = { ...DEFAULTS, ...defined(written) };
  const { opens = null, diesel, electricity, idling = null, reefer = null } = written;
  if (opens !== null && opens <= base) {
    context.report.add(['costs', 'opens'], `a year after ${base}, the base of the prices`);
  }
  for (const key of ['idling', 'reefer'] as const) {
    if (written[key] === undefined || diesel !== undefined || lost(context)) continue;
    context.report.add(['costs', key], 'a price of diesel beside it', { fix: 'add `diesel: { price: 20000 VND/l }`' });
  }
  checkByFlow(context, written.truckHour, 'truckHour');
  checkByFlow(context, written.lost, 'lost');
  return {
    currency: 'VND',
    base,
    discountRate,
    life,
    opens,
    days,
    build: normaliseBuild(context, written, base),
    crews: mapped(written.crews, ({ title, people, pay }, name) => ({ title: title ?? both(name), people, pay })),
    electric: normaliseElectric(context, written),
    truckHour: written.truckHour ?? {},
    lost: written.lost ?? {},
    fees: mapped(written.fees, ({ title, ...fee }, name) => {
      fee.flows.forEach((flow, i) => {
        flowOrGroup(context, flow, ['costs', 'fees', name, 'flows', i]);
      });
      return { title: title ?? both(name), ...fee };
    }),
    diesel: diesel === undefined ? null : { price: diesel.price, co2: diesel.co2 ?? 0 },
    electricity: electricity === undefined ? null : { price: electricity.price, co2: electricity.co2 ?? 0 },
    idling,
    reefer,
    carbon: written.carbon ?? null,
    overtime: written.overtime ?? null,
  };
}

function normaliseBuild(context: Context, written: WrittenCosts, base: number): Record<string, Build> {
  return mapped(written.build, (item, name) => {
    const { what, at, number, capital, life, running, spent } = item;
    const path = ['costs', 'build', name];
    if (at !== undefined) exists(context, 'places', at, [...path, 'at']);
    for (const year of Object.keys(spent ?? {})) {
      if (Number(year) < base) {
        context.report.add([...path, 'spent', year], `a year from ${base} on, the base of the prices`, { atKey: true });
      }
    }
    return {
      what: what ?? both(name),
      at: at ?? null,
      number: number ?? 1,
      capital,
      life: life ?? null,
      running: running ?? 0,
      spent: spent ?? {},
    };
  });
}

function normaliseElectric(context: Context, written: WrittenCosts): Costs['electric'] {
  return mapped(written.electric, ({ round, energy }, fleet) => {
    const path = ['costs', 'electric', fleet];
    if (written.electricity === undefined && !lost(context)) {
      context.report.add(path, 'a price of electricity beside it', {
        fix: 'add `electricity: { price: 2000 VND/kWh }` to costs',
      });
    }
    const known = exists(context, 'places', fleet, path, `the name "${fleet}"`);
    const place = context.places[fleet];
    if (known && place !== undefined && place.kind !== 'fleet' && place.kind !== 'network') {
      context.report.add(path, 'a fleet of the file', { found: `${fleet}, a place of another kind`, atKey: true });
    }
    return { round, energy };
  });
}

/** Keys are flows or groups; no flow has two prices. */
function checkByFlow(context: Context, prices: Record<string, number> | undefined, key: string): void {
  const priced = new Map<string, string>();
  for (const name of Object.keys(prices ?? {})) {
    const path = ['costs', key, name];
    if (name === 'other' || !flowOrGroup(context, name, path, true)) continue;
    for (const flow of context.written.groups?.[name]?.flows ?? []) {
      const before = priced.get(flow);
      if (before !== undefined) {
        context.report.add(path, 'one price for each flow', {
          found: `${flow}, which is also in ${before}`,
          fix: 'a price of its own for the flow comes before those of its groups',
          atKey: true,
        });
      }
      priced.set(flow, name);
    }
  }
}

function flowOrGroup(context: Context, name: string, path: Path, atKey = false): boolean {
  const names = (['flows', 'groups'] as const).flatMap((section) => Object.keys(context.written[section] ?? {}));
  if (names.includes(name)) return true;
  const judged = (['flows', 'groups'] as const).every(
    (section) => !context.broken[section]?.has(name) && !context.lost.has(section),
  );
  if (judged) {
    context.report.add(path, 'a flow or a group of the file', {
      found: `the name "${name}"`,
      fix: didYouMean(name, names),
      atKey,
    });
  }
  return false;
}

/** Whether the costs could not be read as a whole. */
function lost(context: Context): boolean {
  return context.lost.has('costs');
}

function defined<T extends object>(part: T): { [K in keyof T]?: NonNullable<T[K]> } {
  return Object.fromEntries(Object.entries(part).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]?: NonNullable<T[K]>;
  };
}

function mapped<T, U>(things: Record<string, T> | undefined, each: (thing: T, name: string) => U): Record<string, U> {
  return Object.fromEntries(Object.entries(things ?? {}).map(([name, thing]) => [name, each(thing, name)]));
}

function both(words: string) {
  return { en: words, vi: words };
}
