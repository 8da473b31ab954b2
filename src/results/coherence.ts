/** What a shape cannot say: that the parts of a document speak of the same things and their numbers make sense. */
import type { Appraisal, Estimate, Results, ScenarioEntry } from './document.ts';
import { intervalFaults, warmUpFaults } from './faults.ts';
import { aftermathFaults } from './sections/aftermath.ts';

/** Faults found, each with its place; empty where there are none. */
export function coherence(results: Results): string[] {
  const faults: string[] = [];
  const names = new Set<string>();
  for (const [i, { name }] of results.scenarios.entries()) {
    if (names.has(name)) faults.push(`scenarios[${i}].name: ${JSON.stringify(name)} is there twice`);
    names.add(name);
    faults.push(...entryFaults(`scenarios[${i}]`, results.scenarios[i]));
  }
  faults.push(...warmUpFaults(results));
  const tables = [
    'metrics',
    'series',
    'distributions',
    'counts',
    'differences',
    'calibration',
    'precision',
    'bottlenecks',
    'marginal',
    'goals',
    'best',
    'perTruck',
    'spread',
    'preview',
    'value',
    'journey',
    'course',
    'aftermath',
    'warmUps',
    'growth',
  ] as const;
  for (const table of tables) {
    for (const [i, row] of (results[table] ?? []).entries()) {
      if (!names.has(row.scenario)) faults.push(unknownScenario(`${table}[${i}].scenario`, row.scenario, names));
      if ('baseline' in row && !names.has(row.baseline)) {
        faults.push(unknownScenario(`${table}[${i}].baseline`, row.baseline, names));
      }
      if ('mean' in row && 'ciLow' in row) faults.push(...intervalFaults(`${table}[${i}]`, row));
      if ('curve' in row && row.curve.some(({ n }, k) => k > 0 && n <= row.curve[k - 1].n)) {
        faults.push(`${table}[${i}].curve: replications must ascend, found ${row.curve.map(({ n }) => n).join(', ')}`);
      }
      if ('cleared' in row && 'p5' in row) {
        const entry = results.scenarios.find(({ name }) => name === row.scenario);
        const backlogs = (entry?.backlogs ?? []).map(({ name }) => name);
        faults.push(...aftermathFaults(`${table}[${i}]`, row, backlogs));
      }
      if ('lines' in row) faults.push(...moneyFaults(`${table}[${i}]`, row));
      if ('edges' in row) faults.push(...edgeFaults(`${table}[${i}]`, row.edges, row.counts));
    }
  }
  const { fork } = results;
  if (fork !== undefined && !names.has(fork.baseline)) {
    faults.push(unknownScenario('fork.baseline', fork.baseline, names));
  }
  return faults;
}

/** Names that stand twice in a list of a scenario, and targets of segments that it does not have. */
function entryFaults(place: string, entry: ScenarioEntry): string[] {
  const faults: string[] = [];
  const segments = new Set(entry.segments.map(({ name }) => `segment:${name}`));
  for (const list of ['places', 'flows', 'segments', 'gates', 'events', 'backlogs', 'targets'] as const) {
    const seen = new Set<string>();
    for (const [i, one] of (entry[list] ?? []).entries()) {
      const name = 'metric' in one ? one.metric : one.name;
      if (seen.has(name)) faults.push(`${place}.${list}[${i}]: ${JSON.stringify(name)} is there twice`);
      seen.add(name);
      if (list === 'targets' && name.startsWith('segment:') && !segments.has(name)) {
        faults.push(`${place}.targets[${i}].metric: no ${name} among the segments`);
      }
    }
  }
  return [...faults, ...strangers(place, entry)];
}

/** Members of groups that are no flows of the scenario. */
function strangers(place: string, { flows }: ScenarioEntry): string[] {
  const known = new Set(flows.filter(({ kind }) => kind === 'flow').map(({ name }) => name));
  return flows.flatMap(({ members = [] }, i) =>
    members
      .filter((name) => !known.has(name))
      .map((name) => `${place}.flows[${i}].members: no flow ${JSON.stringify(name)}`),
  );
}

/** Means outside their intervals, and years out of order. */
function moneyFaults(place: string, appraisal: Appraisal): string[] {
  const { benefits, npv, npvRuns = [], ratio, lines, flows, base, opens, last } = appraisal;
  const faults: string[] = [];
  const named: [string, Interval | null][] = [
    ['benefits', benefits],
    ['npv', npv],
    ['ratio', ratio],
    ...lines.flatMap(({ present, quantity }, i): [string, Interval | null][] => [
      [`lines[${i}].present`, present],
      [`lines[${i}].quantity`, quantity],
    ]),
    ...flows.map((flow, i): [string, Interval | null] => [`flows[${i}]`, flow]),
  ];
  for (const [name, one] of named) if (one !== null) faults.push(...intervalFaults(`${place}.${name}`, one));
  const falls = npvRuns.findIndex((value, k) => k > 0 && value < npvRuns[k - 1]);
  if (falls > 0) {
    faults.push(`${place}.npvRuns[${falls}]: values must ascend, found ${npvRuns[falls]} after ${npvRuns[falls - 1]}`);
  }
  if (!(base < opens && opens <= last)) faults.push(`${place}: the years ${base}, ${opens}, ${last} do not ascend`);
  return faults;
}

type Interval = Pick<Estimate, 'mean' | 'ciLow' | 'ciHigh'>;

function unknownScenario(place: string, found: string, names: Set<string>): string {
  return `${place}: no scenario ${JSON.stringify(found)} in this document, only ${[...names].join(', ')}`;
}

function edgeFaults(place: string, edges: number[], counts: number[]): string[] {
  const faults: string[] = [];
  if (edges.length !== counts.length + 1) {
    faults.push(`${place}: ${counts.length} bins want ${counts.length + 1} edges, found ${edges.length}`);
  }
  for (let i = 1; i < edges.length; i++) {
    if (!(edges[i] > edges[i - 1])) {
      faults.push(`${place}.edges[${i}]: edges must ascend, found ${edges[i]} after ${edges[i - 1]}`);
      break;
    }
  }
  return faults;
}
