/** What dated events leave behind: trucks inside along the run, and how long backlogs last. */
import type { AftermathRow, Cleared } from '../results/sections/aftermath.ts';
import type { Backlog } from '../scenario/model/event.ts';
import type { Scenario } from '../scenario/model/scenario.ts';
import { interval } from '../stats/infer/interval.ts';
import { percentile, sampleQuantile } from '../stats/infer/percentile.ts';
import { coursesOf } from './course.ts';
import type { Fold } from './fold.ts';

/** Digits of a number that is looked at, not reckoned with. */
const DIGITS = 6;

/** A row for each backlog, else one for all trucks; none where the scenario has neither events nor backlogs. */
export function aftermathRows({ run, events = {}, backlogs = {}, flows }: Scenario, fold: Fold): AftermathRow[] {
  const happens = Object.values(events).some(({ from, to }) => from < run.horizon && to > 0);
  if (!happens && Object.keys(backlogs).length === 0) return [];
  const inside = coursesOf(fold).filter(({ metric, place }) => metric === 'numberInSystem' && place === 'all');
  const of = (names: readonly string[]) => inside.filter(({ flow }) => names.includes(flow));
  const { width } = fold.layout.course;
  const nothing = { after: null, atMost: null, cleared: null };
  const rows = Object.entries(backlogs).map(([name, backlog]): [string | null, readonly string[], object] => {
    const { after, atMost } = backlog;
    const cleared = clearedOf(name, backlog, run, fold);
    return [name, backlog.flows, { after: after === null ? 0 : Math.max(0, events[after].to), atMost, cleared }];
  });
  if (rows.length === 0) rows.push([null, ['all'], nothing]);
  return rows.flatMap(([backlog, names, more]): AftermathRow[] => {
    const columns = of(names);
    if (columns.length < names.length || columns.length === 0) return [];
    const all = names.length === Object.keys(flows).length || names.includes('all');
    const batches = columns[0].replications[0].length;
    const points = Array.from({ length: batches }, (_, k) => {
      // Trucks of several flows together.
      const values = columns[0].replications.map((_, r) =>
        columns.reduce((sum, { replications }) => sum + replications[r][k], 0),
      );
      const sorted = values.filter((value) => !Number.isNaN(value)).sort((a, b) => a - b);
      return { ...interval(values, run.confidence), sorted };
    });
    const told = (x: number) => Number(x.toPrecision(DIGITS));
    const by = (value: (point: (typeof points)[number]) => number) =>
      points.map((point) => (point.n === 0 ? null : told(value(point))));
    return [
      {
        scenario: fold.scenario,
        backlog,
        flows: all ? [] : [...names],
        width,
        mean: by(({ mean }) => mean),
        half: by(({ mean, ciHigh }) => ciHigh - mean),
        p5: by(({ sorted }) => sampleQuantile(sorted, 0.05)),
        p95: by(({ sorted }) => sampleQuantile(sorted, 0.95)),
        ...nothing,
        ...more,
      },
    ];
  });
}

/** A backlog that is never cleared lasts longer than any that is. */
function clearedOf(name: string, { flows }: Backlog, { horizon, confidence }: Scenario['run'], fold: Fold): Cleared {
  const at = fold.indexOf({ metric: `backlogCleared:${name}`, place: 'all', flow: 'all' });
  if (at < 0) throw new Error(`the backlog ${name} of ${flows.join()} is not measured`);
  const values = fold.values(at).map((value) => (Number.isNaN(value) ? 2 * horizon : value));
  const n = values.filter((value) => value <= horizon).length;
  const { value, ciLow, ciHigh } = percentile(values, 0.5, confidence);
  const seen = (x: number | null) => (x === null || x > horizon ? null : x);
  return { n, of: values.length, median: seen(value), ciLow: seen(ciLow), ciHigh: seen(ciHigh) };
}
