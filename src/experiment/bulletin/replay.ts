/** A scenario made to live through the day of a bulletin: from its real stock, with its real number of arrivals. */

import { DIRECTIONS, type Direction } from '../../scenario/load/bulletin.ts';
import type { Bulletin } from '../../scenario/model/bulletin.ts';
import type { Published, Scenario } from '../../scenario/model/scenario.ts';
import type { Text } from '../../scenario/model/text.ts';
import { type Account, type Books, isTold, kindsOf } from './books.ts';
import { apportion, expectedByMinute, timesOf } from './spread.ts';
import { standingsOf } from './standing.ts';

/** Words of the titles that a replay makes. */
const WORDS: Record<Direction | 'cleared' | 'closing', Text> = {
  export: { en: 'export', vi: 'xuất khẩu' },
  import: { en: 'import', vi: 'nhập khẩu' },
  cleared: { en: 'cleared', vi: 'đã thông quan' },
  closing: { en: 'in stock at', vi: 'tồn lúc' },
};

/** Names the flow or group that a row of the bulletin is held against. */
export type FlowOf = (gate: string, direction: Direction, cargo: string | null) => string;

export interface Replay {
  scenario: Scenario;
  flowOf: FlowOf;
}

/**
 * The scenario (from `loadBulletin`: it already begins with the count of the evening before) with the opening stock and
 * the arrivals of the books. Arrivals come at the times of `timesOf`; flows of which nothing is told keep their own.
 * Stock stands in the yards of a flow in proportion to their mean stays and has the rest of a stay before it
 * (`standingsOf`); where no stock is known, there is what a steady day would hold: arrivals a day times the mean stay.
 */
export function replayOf(bulletin: Bulletin, books: Books, loaded: Scenario): Replay {
  const scenario = structuredClone(loaded);
  scenario.name = bulletin.name;
  scenario.title = bulletin.title;
  scenario.description = bulletin.description ?? scenario.description;
  for (const direction of DIRECTIONS) {
    const told = books[direction].filter(isTold);
    if (told.length === 0) continue;
    const flows = flowsOf(scenario, direction, null);
    const expected = new Map(flows.map((name) => [name, expectedByMinute(scenario, name)]));
    const weights = new Map(flows.map((name) => [name, sumOf(expected.get(name) ?? [])]));
    const arrived = allot(scenario, bulletin, told, direction, 'arrived', weights);
    const opening = allot(scenario, bulletin, told, direction, 'opening', new Map([...weights, ...arrived]));
    for (const name of flows) {
      const count = arrived.get(name);
      fill(scenario, name, opening.get(name) ?? null, count ?? weights.get(name) ?? 0);
      if (count !== undefined) {
        scenario.flows[name].arrivals = { kind: 'recorded', times: timesOf(count, expected.get(name) ?? []) };
      }
    }
  }
  const flowOf = namer(scenario, bulletin);
  scenario.published = publishedOf(bulletin, books, scenario, flowOf);
  scenario.keyMetrics = ['all', ...Object.keys(bulletin.gates)].flatMap((gate) =>
    DIRECTIONS.filter((direction) => books[direction].some((account) => account.gate === gate && isTold(account))).map(
      (direction) => ({
        metric: 'throughput',
        place: 'all',
        flow: flowOf(gate, direction, null),
      }),
    ),
  );
  return { scenario, flowOf };
}

/** Trucks of every flow of a direction by its gate's figures; flows of gates that are not told share what is left. */
function allot(
  scenario: Scenario,
  bulletin: Bulletin,
  accounts: readonly Account[],
  direction: Direction,
  term: 'opening' | 'arrived',
  weights: ReadonlyMap<string, number>,
): Map<string, number> {
  const counts = new Map<string, number>();
  const share = (flows: readonly string[], total: number) => {
    const parts = apportion(
      total,
      flows.map((name) => weights.get(name) ?? 0),
    );
    flows.forEach((name, i) => {
      counts.set(name, parts[i]);
    });
  };
  let given = 0;
  for (const { gate, figures, terms } of accounts) {
    const amount = terms[term];
    if (gate === 'all' || amount === null) continue;
    given += amount.value;
    const flows = flowsOf(scenario, direction, bulletin.gates[gate].gates);
    const kinds = Object.entries(figures[term]?.cargo ?? {});
    const ofKind = (kind: string) => flows.filter((name) => scenario.flows[name].cargo?.kind === kind);
    for (const [kind, { value }] of kinds) share(ofKind(kind), value);
    const others = flows.filter((name) => !counts.has(name));
    share(others, Math.max(0, amount.value - kinds.reduce((sum, [, { value }]) => sum + value, 0)));
  }
  const total = accounts.find(({ gate }) => gate === 'all')?.terms[term];
  const rest = flowsOf(scenario, direction, null).filter((name) => !counts.has(name));
  if (total != null && total.value >= given) share(rest, total.value - given);
  return counts;
}

/** Puts the trucks into the yards of their flow; `count` null: what a steady day of so many arrivals would hold. */
function fill(scenario: Scenario, name: string, count: number | null, perDay: number): void {
  const standings = standingsOf(scenario.flows[name]);
  const means = standings.map(({ mean }) => mean);
  const trucks = count === null ? means.map((mean) => Math.round((perDay * mean) / 1440)) : apportion(count, means);
  standings.forEach(({ place, rest }, i) => {
    scenario.places[place].stock[name] = { count: { kind: 'constant', value: trucks[i] }, remaining: rest };
  });
}

/** A flow alone, a group of the scenario with just these flows, or a new group. */
function namer(scenario: Scenario, bulletin: Bulletin): FlowOf {
  const same = (a: readonly string[], b: readonly string[]) => a.length === b.length && a.every((x) => b.includes(x));
  return (gate, direction, cargo) => {
    const all = flowsOf(scenario, direction, gate === 'all' ? null : bulletin.gates[gate].gates);
    const flows = all.filter((name) => cargo === null || scenario.flows[name].cargo?.kind === cargo);
    if (flows.length === 1) return flows[0];
    const known = Object.entries(scenario.groups).find(([, group]) => same(group.flows, flows));
    if (known !== undefined) return known[0];
    const told = gate === 'all' ? bulletin.total?.title : bulletin.gates[gate].title;
    const title = told ?? { en: gate, vi: gate };
    const part = (lang: 'en' | 'vi') =>
      [title[lang], WORDS[direction][lang], ...(cargo === null ? [] : [cargo])].join(', ');
    const name = `bulletin-${gate}-${direction}${cargo === null ? '' : `-${cargo}`}`;
    scenario.groups[name] = { title: { en: part('en'), vi: part('vi') }, flows };
    return name;
  };
}

/** What was cleared, then what is left over: the figures of the bulletin that the model is held against. */
function publishedOf(bulletin: Bulletin, books: Books, scenario: Scenario, flowOf: FlowOf): Published[] {
  const gates = ['all', ...Object.keys(bulletin.gates)];
  return (['cleared', 'closing'] as const).flatMap((term) =>
    gates.flatMap((gate) =>
      DIRECTIONS.flatMap((direction) =>
        books[direction]
          .filter((account) => account.gate === gate && isTold(account))
          .flatMap(({ figures, terms }) => {
            const role = term === 'cleared' && given(terms.arrived?.origin) ? 'input' : 'predicted';
            const row = (cargo: string | null, value: number | undefined): Published[] => {
              if (value === undefined) return [];
              const flow = flowOf(gate, direction, cargo);
              return [figureOf(bulletin, scenario, flow, term, value, role)];
            };
            const whole = terms[term]?.origin === 'assumed' ? undefined : terms[term]?.value;
            return [
              ...row(null, whole),
              ...kindsOf(figures).flatMap((kind) => row(kind, figures[term]?.cargo[kind]?.value)),
            ];
          }),
      ),
    ),
  );
}

/** Arrivals that are not known are put in by what was cleared: that this comes back proves nothing. */
function given(origin: string | undefined): boolean {
  return origin === undefined || origin === 'assumed';
}

function figureOf(
  { closing, source }: Bulletin,
  { flows, groups }: Scenario,
  flow: string,
  term: 'cleared' | 'closing',
  value: number,
  role: Published['role'],
): Published {
  const { title } = groups[flow] ?? flows[flow];
  const clock = `${String(Math.floor(closing / 60)).padStart(2, '0')}:${String(closing % 60).padStart(2, '0')}`;
  const word = (lang: 'en' | 'vi') => `${title[lang]}: ${WORDS[term][lang]}${term === 'closing' ? ` ${clock}` : ''}`;
  return {
    title: { en: word('en'), vi: word('vi') },
    metric: term === 'cleared' ? 'throughput' : 'numberInSystem',
    place: 'all',
    flow,
    at: term === 'cleared' ? null : closing,
    value,
    role,
    source,
  };
}

function flowsOf({ flows }: Scenario, direction: Direction, gates: readonly string[] | null): string[] {
  return Object.keys(flows).filter((name) => {
    const { gate, direction: way } = flows[name];
    return way === direction && (gates === null || (gate !== null && gates.includes(gate)));
  });
}

function sumOf(numbers: readonly number[]): number {
  return numbers.reduce((sum, x) => sum + x, 0);
}
