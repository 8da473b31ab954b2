import type { EventEntry, Results, Text } from '../../src/results/document.ts';
import type { AftermathRow } from '../../src/results/sections/aftermath.ts';

export interface Around {
  days?: number;
  by?: number;
  title?: Text;
  /** Share of the replications in which the backlog is cleared. */
  cleared?: number;
  backlog?: boolean;
  /** Events at once. */
  events?: number;
}

/** The same results with a closure of four days from the tenth on, and the backlog behind it, in every scenario. */
export function withAftermath(results: Results, around: Around = {}): Results {
  const { days = 30, title = { en: 'Closed for Tết', vi: 'Nghỉ Tết' }, events = 1, backlog = true } = around;
  const event = (k: number): EventEntry => ({
    ...{ name: `tet-${k}`, title, from: '2025-07-11T00:00', to: `2025-07-1${5 + (k % 4)}T00:00` },
    ...{ servers: [{ name: 'huu-nghi-out', value: 0 }], slow: [], surge: [] },
  });
  return {
    ...results,
    scenarios: results.scenarios.map((entry) => ({
      ...entry,
      start: entry.start.startsWith('<') ? entry.start : '2025-07-01T00:00',
      events: Array.from({ length: events }, (_, k) => event(k)),
      ...(backlog && { backlogs: [{ name: 'after', title }] }),
    })),
    aftermath: results.scenarios.map(({ name }, i) => row(name, i, days, around)),
  };
}

function row(scenario: string, i: number, days: number, { by = 1, cleared = 1, backlog = true }: Around): AftermathRow {
  const mean = Array.from({ length: days }, (_, k) => {
    const waiting = k < 10 ? 0 : k < 14 ? 300 * (k - 9) : Math.max(0, 1200 - (400 + 100 * i) * (k - 13));
    return by * (500 + waiting);
  });
  const median = cleared < 0.5 ? null : 2.2 * 1440;
  return {
    ...{
      scenario,
      backlog: backlog ? 'after' : null,
      flows: backlog ? ['hn-export-fruit', 'hn-import'] : [],
      width: 1440,
    },
    ...{ mean, half: mean.map((x) => x / 30), p5: mean.map((x) => x * 0.8), p95: mean.map((x) => x * 1.3) },
    ...{ after: backlog ? 14 * 1440 : null, atMost: backlog ? 700 * by : null },
    cleared: backlog
      ? {
          ...{ n: Math.round(20 * cleared), of: 20, median },
          ...{ ciLow: median && median - 300, ciHigh: cleared < 1 ? null : median && median + 400 },
        }
      : null,
  };
}
