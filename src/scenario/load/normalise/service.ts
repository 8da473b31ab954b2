import type { Flow } from '../../model/flow.ts';
import type { Round, Servers } from '../../model/place.ts';
import type { WrittenServers } from '../../schema/place.ts';
import { anyOf } from '../../schema/refusal.ts';
import { type Context, exists } from './context.ts';

type Rules = Pick<Servers, 'order' | 'preempt' | 'sharing' | 'startAt' | 'absence' | 'upTo' | 'setup'>;

/** Keys that have no meaning where all trucks are served at once. */
const ONE_BY_ONE = ['order', 'preempt', 'startAt', 'absence', 'upTo', 'setup', 'atClose'] as const;

/** Who goes next; left out where it is who came first. */
export function ordered<O extends string>({ order }: { order?: O }): { order?: Exclude<O, 'fifo'> } {
  return order === undefined || order === 'fifo' ? {} : { order: order as Exclude<O, 'fifo'> };
}

/** The rules by which the servers of a place serve, those left out that the file does not name. */
export function serviceOf(context: Context, name: string, written: WrittenServers): Rules {
  const { preempt, sharing, startAt, absence, upTo, boarding, setup } = written;
  checkTogether(context, name, written);
  return {
    ...ordered(written),
    ...(preempt && { preempt }),
    ...(sharing && { sharing }),
    ...(startAt && { startAt }),
    ...(absence && { absence }),
    ...(upTo && { upTo: { trucks: upTo, boarding: boarding ?? 'start' } }),
    ...(setup && { setup: { time: setup.time, when: setup.when } }),
  };
}

function checkTogether(context: Context, name: string, written: WrittenServers): void {
  const { servers, schedule } = 'lanes' in written ? written.lanes : written.servers;
  const { sharing, queue, whenFull, startAt, absence, upTo, boarding, atClose, preempt } = written;
  const tell = (key: string, rule: string, found: string, fix = '') =>
    context.report.add(['places', name, key], rule, { found, fix });
  const counted = ['sharing', 'preempt', 'startAt', 'absence', 'upTo', 'setup'] as const;
  const [one] = counted.filter((key) => written[key]);
  if (servers === null && one !== undefined) {
    tell(one, `a number of servers where there is \`${one}\``, `${one} with unlimited servers`);
  }
  if (sharing) {
    const other = ONE_BY_ONE.find((key) => written[key] !== undefined);
    if (other !== undefined) {
      tell(
        'sharing',
        `either sharing or ${other}`,
        `both sharing and ${other}`,
        'trucks served at once do not wait for a server',
      );
    }
    if (queue === 0 || (queue === undefined && whenFull !== undefined && whenFull.kind !== 'block')) {
      const rule = 'a `queue` of at least 1, which counts the trucks inside where there is `sharing`';
      tell('sharing', rule, 'sharing with room for nobody');
    }
  }
  const [carries] = (['upTo', 'setup'] as const).filter((key) => written[key] !== undefined);
  if (carries !== undefined) {
    const interrupts = preempt
      ? 'preempt'
      : atClose !== undefined && atClose !== 'finish'
        ? `atClose: ${atClose}`
        : null;
    const what = carries === 'setup' ? 'what is set up' : 'who rides along';
    if (interrupts !== null)
      tell(
        carries,
        `either ${carries} or ${interrupts}: ${what} is not interrupted`,
        `both ${carries} and ${interrupts}`,
      );
  }
  const help = (['crew', 'breakdowns'] as const).find((key) => written[key] !== undefined);
  if (help !== undefined && one !== undefined) {
    tell(one, `either ${one} or ${help}`, `both ${one} and ${help}`, 'give them to two places, one behind the other');
  }
  if (boarding !== undefined && upTo === undefined) {
    tell('boarding', 'boarding beside `upTo`', 'boarding alone', 'add `upTo: 10`, say');
  }
  if (absence?.kind === 'constant' && absence.value === 0) {
    tell('absence', 'a time longer than 0, since the server goes away again and again', '0');
  }
  const most = schedule.length > 0 ? Math.max(...schedule.map((piece) => piece.servers)) : servers;
  if (startAt !== undefined && typeof queue === 'number' && most !== null && startAt > most + queue) {
    tell('startAt', `at most ${most + queue}, the trucks there is room for`, `${startAt}, and never so many wait`);
  }
}

/** Servers that visit several places in turn: places with one server each, which no other rule keeps from trucks. */
export function normaliseRounds(context: Context): Record<string, Round> {
  const rounds: Record<string, Round> = {};
  const visited = new Map<string, string>();
  for (const [name, written] of Object.entries(context.written.rounds ?? {})) {
    const { serves, walk } = written;
    const path = ['rounds', name];
    if (serves.length < 2) context.report.add([...path, 'serves'], 'a list of two places or more');
    serves.forEach((place, k) => {
      if (exists(context, 'places', place, [...path, 'serves', k])) checkVisited(context, visited, name, place, k);
      visited.set(place, name);
    });
    if (walk.kind === 'constant' && walk.value === 0) {
      context.report.add([...path, 'walk'], 'a way that takes time, since the server walks on while nobody waits');
    }
    rounds[name] = { serves, rule: written.rule ?? 'exhaustive', walk };
  }
  return rounds;
}

function checkVisited(context: Context, visited: Map<string, string>, round: string, name: string, k: number): void {
  const place = context.places[name];
  if (place === undefined) return;
  const tell = (rule: string, found: string) => context.report.add(['rounds', round, 'serves', k], rule, { found });
  const other = visited.get(name);
  if (other !== undefined) tell('a place that is in one round, and once', `"${name}", which is in ${other} already`);
  else if (place.kind !== 'lane' && place.kind !== 'check') {
    tell('a lane group or a check', `"${name}", which is neither`);
  } else if (place.servers !== 1 || place.schedule.length > 0) {
    tell('a place with one server, that of the round', `"${name}", with other servers than one`);
  } else {
    const own = (['sharing', 'startAt', 'absence', 'preempt', 'crew', 'breakdowns'] as const).find(
      (key) => place[key] !== undefined,
    );
    if (own !== undefined) tell(`a place without \`${own}\`: the round says when its server works`, `"${name}"`);
  }
}

/** What only all flows together can tell: a greater priority that may interrupt, and flows between which to change over. */
export function checkService(context: Context, flows: Record<string, Flow>): void {
  if (context.broken.flows || context.lost.has('flows')) return;
  for (const [name, place] of Object.entries(context.places)) {
    if (place.kind !== 'lane' && place.kind !== 'check') continue;
    const visitors = new Set<string>();
    const priorities = new Set<number>();
    for (const [flow, { itinerary }] of Object.entries(flows)) {
      for (const stage of itinerary) {
        if (stage.kind !== 'serve' || stage.place !== name) continue;
        visitors.add(flow);
        for (const one of stage.priorityByHour ?? [stage]) priorities.add(one.priority);
      }
    }
    if (visitors.size === 0) continue;
    if (place.preempt !== undefined && priorities.size === 1) {
      context.report.add(['places', name, 'preempt'], `stages at ${name} with different \`priority\``, {
        found: `preempt where all have the priority ${anyOf([...priorities].map(String))}`,
        fix: 'give those that may interrupt `priority: 1`',
      });
    }
    if (place.setup?.when === 'change' && visitors.size === 1) {
      context.report.add(['places', name, 'setup', 'when'], `two flows or more at ${name}`, {
        found: `change where only ${anyOf([...visitors])} comes`,
        fix: 'write `when: idle` or `when: always`',
      });
    }
  }
}
