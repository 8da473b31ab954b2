import type { Timing } from '../../model/distribution.ts';
import type { WhenFull } from '../../model/place.ts';
import type { BranchOption, Entry, Stage, StageBody } from '../../model/stage.ts';
import { didYouMean } from '../../schema/closest.ts';
import type { WrittenFlow } from '../../schema/flow.ts';
import { anyOf, Refusal } from '../../schema/refusal.ts';
import { checkSum } from '../../schema/share.ts';
import type { WrittenEntry } from '../../schema/stage.ts';
import type { Path } from '../located.ts';
import { checkChannel, checkChannels } from './channels.ts';
import { waysByState } from './choices.ts';
import { type Context, exists } from './context.ts';
import { goodsOf } from './goods.ts';
import type { Step } from './layout.ts';
import { checkPlace } from './place-of-kind.ts';
import type { StageNames } from './stage-names.ts';
import { checkTraits, guardOf } from './traits.ts';
import { checkStation } from './ways-between.ts';
import { zonesOf } from './yard-zones.ts';

interface Task {
  flow: string;
  written: WrittenFlow;
  step: Step;
  id: string;
  names: StageNames;
}

/** One stage with its names checked and its indices filled in. */
export function normaliseStage(context: Context, task: Task): Stage {
  const { step, id, names } = task;
  const body = bodyOf(context, task);
  const next = body.kind === 'leave' ? -1 : names.resolve(step.next);
  const guard = guardOf(context, task.written, step, names);
  return { ...body, id, next, ...(guard && { guard }) };
}

function bodyOf(context: Context, task: Task): StageBody {
  const { step, written: flow, names } = task;
  const { written: stage, path } = step;
  const timing = (law: Timing, key: string) => checkTiming(context, flow, law, [...path, key]);
  const entry = (place: string) => entryOf(context, task, stage as WrittenEntry, place);

  if ('lane' in stage) {
    checkPlace(context, stage.lane, 'lane', [...path, 'lane']);
    return { kind: 'serve', place: stage.lane, service: timing(stage.service, 'service'), ...entry(stage.lane) };
  }
  if ('check' in stage) {
    checkPlace(context, stage.check, 'check', [...path, 'check']);
    return { kind: 'serve', place: stage.check, service: timing(stage.service, 'service'), ...entry(stage.check) };
  }
  if ('yard' in stage) {
    return {
      kind: 'hold',
      place: stage.yard,
      ...zonesOf(context, flow, stage, path, names, step.inside !== null),
      stay: stage.stay === undefined ? null : timing(stage.stay, 'stay'),
      activity: 'preparation',
      heldUntil: heldUntil(stage.heldUntil, [...path, 'heldUntil'], names),
      ...entry(stage.yard),
    };
  }
  if ('unload' in stage || 'load' in stage) {
    const [kind, place] = 'unload' in stage ? (['unload', stage.unload] as const) : (['load', stage.load] as const);
    const { priority, patience } = entry(place);
    if (stage.priority?.byHour.length) context.report.add([...path, 'priority'], 'one number at a warehouse');
    const handling = stage.handling === undefined ? null : timing(stage.handling, 'handling');
    return { kind, ...goodsOf(context, flow, kind, place, stage, path), handling, priority, patience };
  }
  if ('travel' in stage) return { kind: 'delay', activity: 'travel', duration: timing(stage.travel, 'travel') };
  if ('prepare' in stage) return { kind: 'delay', activity: 'preparation', duration: timing(stage.prepare, 'prepare') };
  if ('documents' in stage) {
    return { kind: 'delay', activity: 'documents', duration: timing(stage.documents, 'documents') };
  }
  if ('branch' in stage) return { kind: 'branch', by: 'chance', options: optionsByChance(context, task) };
  if ('byChannel' in stage) return { kind: 'branch', by: 'channel', options: optionsByChannel(context, task) };
  if ('choose' in stage) {
    const { by } = stage.choose;
    const service = (law: Timing, at: Path) => checkTiming(context, flow, law, at);
    return { kind: 'branch', by, options: waysByState(context, step, stage.choose, names, service) };
  }
  if ('take' in stage) {
    const place = checkPlace(context, stage.take, 'permits', [...path, 'take']);
    const count = stage.count ?? 1;
    if (place?.kind === 'permits' && count > place.count) {
      const rule = `at most the ${place.count} that ${stage.take} has`;
      context.report.add([...path, 'count'], rule, { found: `${count} to take, which never comes` });
    }
    return { kind: 'take', place: stage.take, count, ...entry(stage.take) };
  }
  if ('give' in stage) {
    checkPlace(context, stage.give, 'permits', [...path, 'give']);
    return { kind: 'give', place: stage.give, count: stage.count ?? 1 };
  }
  if ('cross' in stage) {
    return { kind: 'cross', place: stage.cross, ...crossing(context, stage, path), ...entry(stage.cross) };
  }
  if ('batch' in stage) {
    checkPlace(context, stage.batch, 'batch', [...path, 'batch']);
    return { kind: 'batch', place: stage.batch };
  }
  if ('match' in stage || 'transload' in stage) {
    const [kind, name] =
      'match' in stage ? (['match', stage.match] as const) : (['transload', stage.transload] as const);
    const place = checkPlace(context, name, kind, [...path, kind]);
    if (place !== undefined && 'sides' in place && !place.sides.includes(stage.side)) {
      const rule = `a side of ${name}: ${anyOf(place.sides)}`;
      context.report.add([...path, 'side'], rule, { fix: didYouMean(stage.side, place.sides) });
    }
    return { kind, place: name, side: stage.side };
  }
  if ('depart' in stage) {
    checkPlace(context, stage.depart, 'departures', [...path, 'depart']);
    return { kind: 'depart', place: stage.depart };
  }
  if ('fork' in stage) {
    return { kind: 'fork', ways: step.ways.map(({ name, to }) => ({ name, to: names.resolve(to) })) };
  }
  if ('join' in stage) return { kind: 'join', fork: stage.join };
  if ('split' in stage) return { kind: 'split', into: stage.split };
  if ('await' in stage) {
    exists(context, 'calendars', stage.await.calendar, [...path, 'await', 'calendar']);
    return { kind: 'awaitOpening', calendar: stage.await.calendar };
  }
  if ('rechannel' in stage) {
    const channels = Object.keys(flow.channels ?? {});
    for (const [from, shares] of Object.entries(stage.rechannel)) {
      for (const channel of [from, ...Object.keys(shares)]) {
        const written = channel === from ? [from] : [from, channel];
        checkChannel(context, channels, channel, [...path, 'rechannel', ...written]);
      }
    }
    return { kind: 'rechannel', changes: stage.rechannel };
  }
  if ('go' in stage) return { kind: 'go' };
  if ('start' in stage || 'stop' in stage) {
    const kind = 'start' in stage ? 'start' : 'stop';
    const segment = 'start' in stage ? stage.start : stage.stop;
    exists(context, 'segments', segment, [...path, kind]);
    return { kind, segment };
  }
  if ('leave' in stage) return { kind: 'leave', fate: stage.leave };
  throw new Error(`a stage without a body at ${path.join('.')}`);
}

/** The stations of a trip, where the fleet has stations. */
function crossing(
  context: Context,
  { cross, from, to }: { cross: string; from?: string; to?: string },
  path: Path,
): { from?: string; to?: string } {
  const fleet = context.places[cross];
  if (fleet?.kind !== 'network') {
    checkPlace(context, cross, 'fleet', [...path, 'cross']);
    const extra = from === undefined ? 'to' : 'from';
    if (fleet?.kind === 'fleet' && (from ?? to) !== undefined) {
      context.report.add([...path, extra], `a fleet with stations; ${cross} carries one way only`, { atKey: true });
    }
    return {};
  }
  const stations = Object.keys(fleet.stations);
  const ends = { from, to };
  for (const key of ['from', 'to'] as const) {
    const station = ends[key];
    if (station !== undefined) checkStation(context, stations, station, [...path, key], false);
    else context.report.add([...path, key], `a station of ${cross}: ${anyOf(stations)}`);
  }
  if (from !== undefined && from === to) context.report.add([...path, 'to'], 'another station than `from`');
  return { from, to };
}

function heldUntil(written: string | undefined, path: Path, names: StageNames): 'taken' | 'ready' | number {
  if (written === undefined || written === 'taken') return 'taken';
  return written === 'ready' ? 'ready' : names.index(written, path);
}

/** Refuses laws for channels or traits the flow does not have, and trucks without a law. */
function checkTiming(context: Context, flow: WrittenFlow, law: Timing, path: Path): Timing {
  if (!checkTraits(context, flow, law, path)) {
    checkChannels(context, Object.keys(flow.channels ?? {}), law, [...path, 'byChannel'], 'a duration');
  }
  return law;
}

function optionsByChance(context: Context, { step, names }: Task): BranchOption[] {
  const path = [...step.path, 'branch'];
  try {
    checkSum(step.ways.map((way) => way.share ?? 0));
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    context.report.refuse(path, error);
  }
  return step.ways.map(({ name, share, to }) => ({ name, share, to: names.resolve(to) }));
}

/** One way for every channel of the flow; those that are not named go on behind the branch. */
function optionsByChannel(context: Context, { step, names, written }: Task): BranchOption[] {
  const channels = Object.keys(written.channels ?? {});
  for (const { name } of step.ways) checkChannel(context, channels, name, [...step.path, 'byChannel', name]);
  return channels.map((channel) => {
    const way = step.ways.find(({ name }) => name === channel);
    return { name: channel, share: null, to: names.resolve(way?.to ?? step.next) };
  });
}

/** How trucks wait at a stage; `whenFull` null where neither the stage nor the place says (see `ways`). */
function entryOf(context: Context, { written: flow, step, names }: Task, stage: WrittenEntry, name: string): Entry {
  const place = context.written.places?.[name];
  const own = stage.whenFull;
  const theirs = place !== undefined && 'whenFull' in place ? place.whenFull : undefined;
  const rule: WhenFull | null = own ?? theirs ?? null;
  if (rule?.kind === 'divert' && rule.to !== null) {
    const path = own ? [...step.path, 'whenFull', 'divert', 'to'] : ['places', name, 'whenFull', 'divert', 'to'];
    names.index(rule.to, path);
  }
  if (own !== undefined && own.kind !== 'block' && place !== undefined && !hasRoom(place)) {
    context.report.add(
      [...step.path, 'whenFull'],
      `a place that can be full: give ${name} a queue (\`queue: 0\`, say)`,
      {
        found: `${name} without a queue`,
      },
    );
  }
  // A part of a truck does not leave: what flow and place say of leaving is not for it (`forks` refuses what the stage says).
  if (step.inside !== null) {
    return { ...priorityOf(stage), patience: null, balk: null, whenFull: { kind: 'block' } };
  }
  return {
    ...priorityOf(stage),
    patience: stage.patience === undefined ? (flow.patience ?? null) : stage.patience,
    balk: stage.balk ?? null,
    whenFull: rule,
  };
}

function priorityOf({ priority }: WrittenEntry): Pick<Entry, 'priority' | 'priorityByHour'> {
  const byHour = priority?.byHour.map(({ from, value }) => ({ from, priority: value })) ?? [];
  return { priority: priority?.value ?? 0, ...(byHour.length > 0 && { priorityByHour: byHour }) };
}

/** Whether a place counts who waits for it, so that it can be full. */
function hasRoom(place: object): boolean {
  return ('queue' in place && typeof place.queue === 'number') || ('whenFull' in place && place.whenFull !== undefined);
}
