import type { MetricRow, Results, Unit } from '../../src/results/document.ts';
import type { FlowModel, Json, ModelSection, Stage } from '../../src/results/sections/model.ts';

/** A stage of a made-up itinerary. */
export function stage(kind: string, place: string | null, next: number, facts: Record<string, Json> = {}): Stage {
  return { kind, place, next, facts };
}

const FULL = { whenFull: { kind: 'divert', to: 2 } };
const channels = { green: 0.7, red: 0.3 };

/** The way of a made-up flow: exports by yard (or its overflow), customs and lanes, imports by a lane and quarantine. */
function flowModel(name: string): FlowModel {
  const [gate, way] = [name.startsWith('tt') ? 'tan-thanh' : name.startsWith('cm') ? 'chi-ma' : 'huu-nghi', name];
  if (way.includes('import')) {
    return { facts: { channels }, itinerary: [stage('serve', 'huu-nghi-in', 1), stage('hold', 'quarantine', -1)] };
  }
  if (gate === 'chi-ma') return { facts: {}, itinerary: [stage('serve', 'chi-ma-out', -1, { patience: 60 })] };
  const yard = gate === 'tan-thanh' ? 'tan-thanh-yard' : 'huu-nghi-yard';
  return {
    facts: { channels },
    itinerary: [
      stage('start', null, 1),
      stage('hold', yard, 3, { ...FULL, zone: way.includes('fruit') ? 'reefer' : 'dry' }),
      stage('hold', 'agv', 3),
      stage('branch', null, 5, {
        by: 'channel',
        options: [
          { name: 'green', to: 5 },
          { name: 'red', to: 4 },
        ],
      }),
      stage('serve', 'customs-export', 5),
      stage('serve', `${gate}-out`, 6, { whenFull: { kind: 'turnAway' } }),
      stage('stop', null, -1),
    ],
  };
}

/** Adds the model behind the made-up results and what its places took in. */
export function withWays(results: Results): Results {
  const [first, ...others] = results.scenarios;
  const flows = first.flows.filter(({ kind }) => kind === 'flow');
  const model: ModelSection = {
    scenario: first.name,
    study: {},
    run: {},
    calendars: {},
    crews: {},
    places: Object.fromEntries(['huu-nghi-yard', 'tan-thanh-yard'].map((name) => [name, { kind: 'yard' }] as const)),
    rules: {},
    flows: Object.fromEntries(flows.map(({ name }) => [name, flowModel(name)])),
    others: others.map(({ name }) => ({ scenario: name, changes: [], more: 0 })),
  };
  const rows = results.scenarios.flatMap(({ name: scenario }) =>
    flows.flatMap((flow) => {
      const cleared = results.metrics.find(
        (row) => row.scenario === scenario && row.metric === 'throughput' && row.flow === flow.name,
      );
      if (cleared === undefined) return [];
      const row = (metric: string, place: string, part: number, unit: Unit = 'trucks/day'): MetricRow => {
        const scaled = (x: number) => Math.round(x * part * 1000) / 1000;
        const { mean, ciLow, ciHigh } = cleared;
        return { ...cleared, metric, place, unit, mean: scaled(mean), ciLow: scaled(ciLow), ciHigh: scaled(ciHigh) };
      };
      const exported = !flow.name.includes('import') && !flow.name.startsWith('cm');
      return [
        row('arrived', 'all', 1.06),
        row('turnedAway', 'all', exported ? 0.04 : 0),
        ...(flow.name === 'cm-export' ? [row('reneged', 'all', 0.05)] : []),
        ...(exported ? [row('served', 'customs-export', 0.3), row('served', 'agv', 0.1)] : []),
      ];
    }),
  );
  return { ...results, model, metrics: [...results.metrics, ...rows] };
}
