import type { Dice } from './dice.ts';
import type { Places } from './places.ts';

type Written = Record<string, unknown>;

/** Lanes that change over, days that are not normal, and how long a backlog lasts; every place may be met by them. */
export function rules(dice: Dice, places: Places, flows: Record<string, Written>): Written {
  const serve = [...places.lane, ...places.check];
  const work = [...serve, ...places.cross];
  const take = [...serve, ...places.yard.map(({ name }) => name)];
  const groups = places.lane.filter((name) => isFixed(places.written[name]));
  const poisson = Object.keys(flows).filter((name) => (flows[name].arrivals as Written).poisson !== undefined);
  const events = dice.chance(20)
    ? Object.fromEntries(dice.some(1, 2, (k) => [`event-${k}`, event(dice, work, take, poisson)]))
    : {};
  return {
    ...(groups.length > 1 ? dice.maybe(40, 'tidal', () => ({ road: tide(dice, places, groups.slice(0, 2)) })) : {}),
    ...(Object.keys(events).length > 0 ? { events } : {}),
    ...dice.maybe(10, 'backlogs', () => ({
      'backlog-0': {
        title: 'backlog',
        atMost: dice.int(0, 5),
        ...(Object.keys(events).length > 0 ? dice.maybe(70, 'after', () => 'event-0') : {}),
        ...dice.maybe(50, 'flows', () => ['flow-0']),
      },
    })),
  };
}

/** Only lane groups with a fixed number of lanes change over; these never open more. */
const isFixed = ({ lanes, extra }: Written) => typeof lanes === 'number' && extra === undefined;

function tide(dice: Dice, { written }: Places, [one, other]: string[]): Written {
  const all = (written[one].lanes as number) + (written[other].lanes as number);
  const split = () => {
    const first = dice.int(0, all);
    return { [one]: first, [other]: all - first };
  };
  return {
    ...(dice.chance(50)
      ? { byClock: { '06:00': split(), '12:00': split(), '19:30': split() } }
      : { byQueue: { between: [one, other], difference: dice.int(1, 5), every: '30 min', least: dice.int(0, 1) } }),
    ...dice.maybe(50, 'clearing', () => `${dice.int(0, 30)} min`),
  };
}

/** `work`: places that close or have fewer servers; `take`: places whose times become longer. */
function event(dice: Dice, work: string[], take: string[], poisson: string[]): Written {
  const from = dice.int(0, 23);
  const does = {
    ...dice.maybe(50, 'close', () => [dice.pick(work)]),
    ...dice.maybe(30, 'servers', () => ({ [dice.pick(work)]: dice.int(0, 2) })),
    ...dice.maybe(30, 'slow', () => ({ [dice.pick(take)]: dice.pick([0.5, 2]) })),
    ...(poisson.length > 0 ? dice.maybe(30, 'surge', () => ({ [dice.pick(poisson)]: dice.pick([0, 1.5]) })) : {}),
  };
  return {
    title: 'event',
    from: `2025-01-0${dice.int(6, 7)}T${String(from).padStart(2, '0')}:00`,
    to: dice.pick(['2025-01-08T00:00', '2025-01-08']),
    ...(Object.keys(does).length > 0 ? does : { close: [work[0]] }),
  };
}
