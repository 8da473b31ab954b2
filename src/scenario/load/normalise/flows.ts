import type { Arrivals, Cargo, Flow } from '../../model/flow.ts';
import type { WrittenArrivals } from '../../schema/arrivals.ts';
import type { WrittenFlow } from '../../schema/flow.ts';
import { checkChannels } from './channels.ts';
import { type Context, exists } from './context.ts';
import { resolveWhenFull } from './entries.ts';
import { growthByYear } from './growth.ts';
import { normaliseItinerary } from './itinerary.ts';

/** A flow with its arrivals in minutes and its itinerary as one list of stages. */
export function normaliseFlow(context: Context, name: string, written: WrittenFlow): Flow {
  const { cargo, gate } = written;
  // Where the file names its gates, a flow belongs to one of them.
  const gates = context.written.gates ?? context.broken.gates;
  if (gate !== undefined && gates !== undefined) exists(context, 'gates', gate, ['flows', name, 'gate']);
  const arrivals = normaliseArrivals(context, name, written.arrivals);
  const itinerary = normaliseItinerary(context, name, written);
  resolveWhenFull(itinerary, arrivals);
  return {
    title: written.title ?? { en: name, vi: name },
    stream: written.stream ?? name,
    gate: gate ?? null,
    direction: written.direction ?? null,
    cargo: cargo === undefined ? null : normaliseCargo(context, name, cargo),
    arrivals,
    channels: written.channels ?? {},
    ...(written.traits && { traits: normaliseTraits(context, name, written) }),
    itinerary,
  };
}

function normaliseCargo(context: Context, flow: string, cargo: NonNullable<WrittenFlow['cargo']>): Cargo {
  const { kind, load, reefer, value, loss } = cargo;
  if (loss !== undefined && value === undefined) {
    context.report.add(['flows', flow, 'cargo', 'loss'], 'what a load is worth beside it', {
      fix: 'add `value: 2.5 bn VND`',
    });
  }
  return {
    kind,
    load: load ?? null,
    reefer: reefer ?? false,
    ...(value !== undefined && { value }),
    ...(loss !== undefined && { loss }),
  };
}

/** Shares of the traits by channel; every channel has one. */
function normaliseTraits(context: Context, flow: string, { channels, traits = {} }: WrittenFlow): Flow['traits'] {
  for (const [trait, shares] of Object.entries(traits)) {
    checkChannels(
      context,
      Object.keys(channels ?? {}),
      shares,
      ['flows', flow, 'traits', trait, 'byChannel'],
      'a share',
    );
  }
  return traits;
}

function normaliseArrivals(context: Context, flow: string, written: WrittenArrivals): Arrivals {
  const path = ['flows', flow, 'arrivals'];
  if (written === 'saturated') return { kind: 'saturated' };
  if ('population' in written) return { kind: 'population', size: written.population };
  if ('every' in written) {
    const between = written.every;
    if (between.kind === 'constant' && between.value === 0) {
      context.report.add([...path, 'every'], 'a time between arrivals that is longer than 0', {
        fix: 'for a source that is never empty, write `arrivals: saturated`',
      });
    }
    return { kind: 'renewal', between, convoy: written.convoy ?? null };
  }
  if ('recorded' in written) {
    const times = context.recorded(written.recorded, written.column, [...path, 'recorded']);
    return { kind: 'recorded', times: times ?? [] };
  }
  if ('appointments' in written) {
    const { calendar } = written.appointments;
    if (calendar !== null) exists(context, 'calendars', calendar, [...path, 'appointments', 'calendar']);
    return { kind: 'appointments', ...written.appointments };
  }
  const { rates, perDay, hours, weekdays, seasons, growth, wave, convoy } = written.poisson;
  const factors = seasons.flatMap((season) => {
    const known = exists(context, 'seasons', season, [...path, 'poisson', 'season']);
    return known ? (context.written.seasons?.[season] ?? []) : [];
  });
  return {
    kind: 'poisson',
    rates: rates ?? spread(context, perDay, hours, [...path, 'poisson', 'hours']),
    weekdays,
    seasons: growth === null ? factors : [...factors, ...growthByYear(context, growth, [...path, 'poisson', 'growth'])],
    convoy,
    ...(wave !== null && { wave }),
  };
}

/** Rates [1/min] by clock hour that bring `perDay` arrivals on a day of factor 1. */
function spread(context: Context, perDay: number, hours: string | null, path: string[]): number[] {
  const known = hours !== null && exists(context, 'profiles', hours, path);
  const weights = (known && context.written.profiles?.[hours]) || Array.from({ length: 24 }, () => 1);
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  return weights.map((weight) => (perDay * weight) / total / 60);
}
