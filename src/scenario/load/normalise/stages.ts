import type { Timing } from '../../model/distribution.ts';
import type { Place, WhenFull } from '../../model/place.ts';
import type { BranchOption, Entry, Stage, StageBody } from '../../model/stage.ts';
import { didYouMean } from '../../schema/closest.ts';
import type { WrittenFlow } from '../../schema/flow.ts';
import { anyOf, Refusal } from '../../schema/refusal.ts';
import { checkSum } from '../../schema/share.ts';
import type { ByHour, WrittenEntry } from '../../schema/stage.ts';
import type { Path } from '../located.ts';
import { type Context, exists } from './context.ts';
import type { Step } from './layout.ts';
import type { StageNames } from './stage-names.ts';

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
  return { ...body, id, next };
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
      zone: zoneOf(context, stage.yard, stage.zone, path),
      stay: stage.stay === undefined ? null : timing(stage.stay, 'stay'),
      activity: 'preparation',
      heldUntil: heldUntil(stage.heldUntil, [...path, 'heldUntil'], names),
      ...entry(stage.yard),
    };
  }
  if ('travel' in stage) return { kind: 'delay', activity: 'travel', duration: timing(stage.travel, 'travel') };
  if ('prepare' in stage) return { kind: 'delay', activity: 'preparation', duration: timing(stage.prepare, 'prepare') };
  if ('documents' in stage) {
    return { kind: 'delay', activity: 'documents', duration: timing(stage.documents, 'documents') };
  }
  if ('branch' in stage) return { kind: 'branch', by: 'chance', options: optionsByChance(context, task) };
  if ('byChannel' in stage) return { kind: 'branch', by: 'channel', options: optionsByChannel(context, task) };
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
    checkPlace(context, stage.cross, 'fleet', [...path, 'cross']);
    return { kind: 'cross', place: stage.cross, ...entry(stage.cross) };
  }
  if ('batch' in stage) {
    checkPlace(context, stage.batch, 'batch', [...path, 'batch']);
    return { kind: 'batch', place: stage.batch };
  }
  if ('match' in stage) {
    const place = checkPlace(context, stage.match, 'match', [...path, 'match']);
    if (place?.kind === 'match' && !place.sides.includes(stage.side)) {
      const rule = `a side of ${stage.match}: ${anyOf(place.sides)}`;
      context.report.add([...path, 'side'], rule, { fix: didYouMean(stage.side, place.sides) });
    }
    return { kind: 'match', place: stage.match, side: stage.side };
  }
  if ('start' in stage || 'stop' in stage) {
    const kind = 'start' in stage ? 'start' : 'stop';
    const segment = 'start' in stage ? stage.start : stage.stop;
    exists(context, 'segments', segment, [...path, kind]);
    return { kind, segment };
  }
  if ('leave' in stage) return { kind: 'leave', fate: stage.leave };
  throw new Error(`a stage without a body at ${path.join('.')}`);
}

const NOUNS: Record<Place['kind'], string> = {
  lane: 'a lane group',
  check: 'a check',
  yard: 'a yard',
  fleet: 'a fleet',
  permits: 'permits',
  batch: 'a batch',
  match: 'a match',
};
const VERBS: Record<Place['kind'], string> = {
  lane: 'lane',
  check: 'check',
  yard: 'yard',
  fleet: 'cross',
  permits: 'take',
  batch: 'batch',
  match: 'match',
};

/** The place of a stage, which must be of the kind its verb asks for; undefined: there is none. */
function checkPlace(context: Context, name: string, kind: Place['kind'], path: Path): Place | undefined {
  const all = context.places;
  const place = Object.hasOwn(all, name) ? all[name] : undefined;
  if (place === undefined) {
    exists(context, 'places', name, path);
    return undefined;
  }
  if (place.kind === kind) return place;
  const ofKind = Object.keys(all).filter((key) => all[key].kind === kind);
  context.report.add(path, `${NOUNS[kind]}${ofKind.length > 0 ? `: ${anyOf(ofKind)}` : ', and there is none'}`, {
    found: `"${name}", ${place.kind === 'permits' ? 'which are' : 'which is'} ${NOUNS[place.kind]}`,
    fix: `did you mean \`${VERBS[place.kind]}: ${name}\`?`,
  });
  return undefined;
}

function zoneOf(context: Context, name: string, zone: string | undefined, path: Path): string {
  const place = checkPlace(context, name, 'yard', [...path, 'yard']);
  if (place?.kind !== 'yard') return zone ?? 'bays';
  const zones = Object.keys(place.zones);
  if (zone === undefined) {
    if (zones.length > 1) context.report.add([...path, 'zone'], `the zone of ${name}: ${anyOf(zones)}`);
    return zones[0];
  }
  if (!Object.hasOwn(place.zones, zone)) {
    context.report.add([...path, 'zone'], `a zone of ${name}: ${anyOf(zones)}`, { fix: didYouMean(zone, zones) });
  }
  return zone;
}

function heldUntil(written: string | undefined, path: Path, names: StageNames): 'taken' | 'ready' | number {
  if (written === undefined || written === 'taken') return 'taken';
  return written === 'ready' ? 'ready' : names.index(written, path);
}

/** Refuses laws for channels the flow does not have, and channels without a law. */
function checkTiming(context: Context, flow: WrittenFlow, law: Timing, path: Path): Timing {
  const channels = Object.keys(flow.channels ?? {});
  const named = Object.keys(law).filter((key) => key !== '*');
  for (const channel of named) checkChannel(context, channels, channel, [...path, 'byChannel', channel]);
  if (named.length === 0 || Object.hasOwn(law, '*')) return law;
  const missing = channels.filter((channel) => !named.includes(channel));
  if (missing.length > 0) {
    context.report.add([...path, 'byChannel'], 'a duration for every channel', {
      found: `none for ${anyOf(missing)}`,
      fix: `add \`${missing[0]}: …\`, or \`other: …\` for the rest`,
    });
  }
  return law;
}

function checkChannel(context: Context, channels: string[], channel: string, path: Path): void {
  if (channels.includes(channel)) return;
  const rule =
    channels.length > 0 ? `a channel of the flow: ${anyOf(channels)}` : 'a flow with channels; this one has none';
  const fix = didYouMean(channel, channels) || (channels.length > 0 ? '' : 'give the flow `channels: { … }`');
  context.report.add(path, rule, { found: `the name "${channel}"`, fix, atKey: true });
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
  return {
    priority: stage.priority?.value ?? 0,
    ...(stage.priority?.byHour.length && { priorityByHour: hoursOf(stage.priority) }),
    patience: stage.patience === undefined ? (flow.patience ?? null) : stage.patience,
    balk: stage.balk ?? null,
    whenFull: rule,
  };
}

function hoursOf({ byHour }: ByHour): Entry['priorityByHour'] {
  return byHour.map(({ from, value }) => ({ from, priority: value }));
}

/** Whether a place counts who waits for it, so that it can be full. */
function hasRoom(place: object): boolean {
  return ('queue' in place && typeof place.queue === 'number') || ('whenFull' in place && place.whenFull !== undefined);
}
