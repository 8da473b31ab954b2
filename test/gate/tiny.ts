import { Gate } from '../../src/gate/gate.ts';
import { Trace } from '../../src/gate/trace.ts';
import type { Distribution } from '../../src/scenario/model/distribution.ts';
import type { Flow } from '../../src/scenario/model/flow.ts';
import type { Fleet, Place, Servers, Yard } from '../../src/scenario/model/place.ts';
import type { Run, Scenario } from '../../src/scenario/model/scenario.ts';
import type { Stage, StageBody } from '../../src/scenario/model/stage.ts';

/** Tiny normalised scenarios for trace tests: everything constant, nothing left out. */
export const minutes = (value: number): Distribution => ({ kind: 'constant', value });
const text = (en: string) => ({ en, vi: en });

export const lane = (servers: number | null, more: Partial<Servers> = {}): Servers => ({
  kind: 'lane',
  stream: 'lane',
  stock: {},
  servers,
  schedule: [],
  calendars: [],
  atClose: 'finish',
  queue: 'inPlace',
  whenFull: { kind: 'block' },
  ...more,
});
export const yard = (bays: number | null, more: Partial<Yard> = {}): Yard => ({
  kind: 'yard',
  stream: 'yard',
  stock: {},
  zones: { bays: { bays } },
  queue: 'inPlace',
  whenFull: { kind: 'block' },
  ...more,
});
export const fleet = (vehicles: number, more: Partial<Fleet> = {}): Fleet => ({
  kind: 'fleet',
  stream: 'fleet',
  stock: {},
  vehicles,
  calendars: [],
  load: { cranes: 1, service: minutes(3) },
  unload: { cranes: 1, service: minutes(2) },
  loadedRun: minutes(10),
  emptyRun: minutes(8),
  ...more,
});

export const permits = (count: number): Place => ({ kind: 'permits', stream: '', stock: {}, count });
export const batch = (size: number): Place => ({ kind: 'batch', stream: '', stock: {}, size, merge: false });

export const entry = { priority: 0, patience: null, balk: null, whenFull: { kind: 'block' as const } };
type Part<K extends StageBody['kind']> = Partial<Extract<StageBody, { kind: K }>>;
export const serve = (
  place: string,
  time: number | Distribution,
  more: Part<'serve'> & { id?: string } = {},
): StageBody & { id?: string } => ({
  kind: 'serve',
  place,
  service: { '*': typeof time === 'number' ? minutes(time) : time },
  ...entry,
  ...more,
});
export const hold = (
  place: string,
  stay: number | null,
  more: Part<'hold'> & { id?: string } = {},
): StageBody & { id?: string } => ({
  kind: 'hold',
  place,
  zone: 'bays',
  stay: stay === null ? null : { '*': minutes(stay) },
  activity: 'preparation',
  heldUntil: 'taken',
  ...entry,
  ...more,
});
export const delay = (time: number, activity: 'travel' | 'preparation' | 'documents' = 'travel'): StageBody => ({
  kind: 'delay',
  activity,
  duration: { '*': minutes(time) },
});

/** A flow whose stages follow each other, unless they say otherwise by `next`. */
export const flow = (
  arrivals: number[] | Flow['arrivals'],
  stages: (StageBody & { id?: string; next?: number })[],
  more: Partial<Flow> = {},
): Flow => ({
  title: text('flow'),
  stream: 'flow',
  gate: null,
  direction: null,
  cargo: null,
  channels: {},
  arrivals: Array.isArray(arrivals) ? { kind: 'recorded', times: arrivals } : arrivals,
  itinerary: stages.map((stage, k): Stage => ({ id: `s${k}`, next: k + 1 < stages.length ? k + 1 : -1, ...stage })),
  ...more,
});

export const run = (more: Partial<Run> = {}): Run => ({
  start: '2025-01-06T00:00',
  utcOffset: 420,
  horizon: 1440,
  warmUp: 0,
  until: 'horizon',
  replications: 1,
  seed: '1',
  confidence: 0.95,
  readAt: [],
  maxTrucks: 100_000,
  maxEvents: 1e8,
  ...more,
});

export function scenario(
  places: Record<string, Place>,
  flows: Record<string, Flow>,
  more: Partial<Omit<Scenario, 'run'>> & { run?: Partial<Run> } = {},
): Scenario {
  const { run: runMore, ...rest } = more;
  return {
    name: 'tiny',
    file: 'tiny.yaml',
    title: text('tiny'),
    description: null,
    run: run(runMore),
    keyMetrics: [],
    targets: {},
    calendars: {},
    groups: {},
    segments: {},
    published: [],
    notes: [],
    sources: {},
    places: Object.fromEntries(Object.entries(places).map(([name, place]) => [name, { ...place, stream: name }])),
    flows: Object.fromEntries(Object.entries(flows).map(([name, f]) => [name, { ...f, stream: name }])),
    ...rest,
  };
}

/** Runs one replication and tells, line by line, who took what when and how each truck ended: `3 #0 takes lane`. */
export function follow(s: Scenario, did: string[] = ['takes', 'leaves']): string[] {
  const gate = new Gate(s);
  return traced(gate, () => gate.replicate('1', 0), did);
}

/** The same of whatever work a gate does. */
export function traced(gate: Gate, work: () => void, did: string[]): string[] {
  const trace = new Trace();
  gate.trace = trace;
  work();
  const fates = ['cleared', 'diverted', 'turnedAway', 'balked', 'reneged', 'merged'];
  return trace.rows
    .filter((row) => did.includes(row.did))
    .map((row) => {
      const what =
        row.did === 'leaves'
          ? fates[row.what]
          : row.did === 'takes' || row.did === 'givesUp'
            ? gate.world.names.get(row.what)
            : '';
      return `${row.time} #${row.truck} ${row.did} ${what}`.trim();
    });
}

/** The values of one replication by `metric @ place / flow`. */
export function measure(s: Scenario, replication = 0): Map<string, number> {
  const gate = new Gate(s);
  const { metrics } = gate.replicate('1', replication);
  return new Map(gate.layout.metrics.map((m, k) => [`${m.metric} @ ${m.place} / ${m.flow}`, metrics[k]]));
}
