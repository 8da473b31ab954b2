/**
 * `results.json`: the same document gives the same bytes, whoever made it and in whatever order its keys were set.
 * One row a line, so that two files can be compared line by line and a table is found by eye.
 */
import * as columns from './columns.ts';
import { compact } from './compact.ts';
import type { Results } from './document.ts';

/** How to order the keys of a value: a list of its keys, the orders of some of them, and the order of its items. */
interface Order {
  keys?: readonly string[];
  of?: Record<string, Order>;
  each?: Order;
}

const TEXT: Order = { keys: ['en', 'vi'] };
const TITLED: Order = { keys: columns.TITLED, of: { title: TEXT } };
const TOLD: Order = { each: { keys: columns.TOLD } };
const REF: Order = { keys: ['metric', 'place', 'flow'] };

const SCENARIO: Order = {
  keys: columns.SCENARIO,
  of: {
    title: TEXT,
    description: TEXT,
    keyMetrics: { each: REF },
    places: { each: { keys: columns.PLACE, of: { title: TEXT } } },
    flows: { each: { keys: columns.FLOW, of: { title: TEXT } } },
    segments: { each: TITLED },
    gates: { each: TITLED },
    events: { each: { keys: columns.EVENT, of: { title: TEXT, servers: TOLD, slow: TOLD, surge: TOLD } } },
    backlogs: { each: TITLED },
    targets: { each: { keys: columns.TARGET } },
    assumptions: { each: { keys: columns.ASSUMPTION } },
    sources: { each: { keys: columns.SOURCE } },
  },
};

const ESTIMATE: Order = { keys: columns.ESTIMATE };
const SHARE: Order = { keys: columns.SHARE };
const APPRAISAL: Order = {
  keys: columns.APPRAISAL,
  of: {
    benefits: ESTIMATE,
    npv: ESTIMATE,
    positiveRuns: SHARE,
    ratio: ESTIMATE,
    lines: { each: { keys: columns.VALUE_LINE, of: { title: TEXT, quantity: ESTIMATE, present: ESTIMATE } } },
    flows: { each: { keys: columns.VALUE_YEAR } },
  },
};

const FIGURE: Order = { keys: columns.BULLETIN_FIGURE };
const BULLETIN: Order = {
  keys: columns.BULLETIN,
  of: {
    title: TEXT,
    rows: {
      each: {
        keys: columns.BULLETIN_ROW,
        of: { title: TEXT, opening: FIGURE, arrived: FIGURE, cleared: FIGURE, closing: FIGURE },
      },
    },
    gaps: { each: { keys: columns.BULLETIN_GAP } },
  },
};

const DOCUMENT: Record<string, Order> = {
  generator: { keys: ['name', 'version'] },
  scenarios: { each: SCENARIO },
  metrics: { each: { keys: columns.METRIC } },
  series: { each: { keys: columns.SERIES } },
  distributions: { each: { keys: columns.DISTRIBUTION } },
  counts: { each: { keys: columns.COUNT } },
  differences: { each: { keys: columns.DIFFERENCE } },
  calibration: { each: { keys: columns.CALIBRATION, of: { title: TEXT } } },
  precision: { each: { keys: columns.PRECISION, of: { curve: { each: { keys: columns.CURVE } } } } },
  goals: {
    each: { keys: columns.GOAL, of: { title: TEXT, runs: SHARE, busiest: { keys: ['place', 'utilization'] } } },
  },
  best: { each: { keys: columns.BEST } },
  perTruck: { each: { keys: columns.PER_TRUCK } },
  spread: { each: { keys: columns.SPREAD } },
  preview: { each: { keys: columns.PREVIEW, of: { worst: { keys: ['from', 'load'] } } } },
  bottlenecks: { each: { keys: columns.TIME } },
  marginal: { each: { keys: columns.MARGINAL } },
  value: { each: APPRAISAL },
  bulletin: BULLETIN,
  journey: { each: { keys: columns.JOURNEY } },
  course: { each: { keys: columns.COURSE } },
  aftermath: { each: { keys: columns.AFTERMATH, of: { cleared: { keys: columns.CLEARED } } } },
  warmUps: { each: { keys: columns.WARM_UP, of: { figures: { each: { keys: columns.WARM_UP_FIGURE } } } } },
  fork: { keys: columns.FORK },
  growth: { each: { keys: columns.GROWTH, of: { full: { keys: ['mean', 'ciLow', 'ciHigh'] } } } },
  model: { keys: columns.MODEL },
};

/** The document as text, ending with a newline. Keys that the document does not know are left out. */
export function toJson(results: Results): string {
  const document: Results = compact(results);
  const lines: string[] = [];
  for (const key of columns.DOCUMENT) {
    const value = document[key];
    if (value === undefined) continue;
    const order = DOCUMENT[key] ?? {};
    lines.push(`  ${JSON.stringify(key)}: ${Array.isArray(value) ? table(value, order) : line(value, order)}`);
  }
  return `{\n${lines.join(',\n')}\n}\n`;
}

function table(rows: readonly unknown[], order: Order): string {
  if (rows.length === 0) return '[]';
  return `[\n${rows.map((row) => `    ${line(row, order.each ?? {})}`).join(',\n')}\n  ]`;
}

function line(value: unknown, order: Order): string {
  return JSON.stringify(inOrder(value, order));
}

function inOrder(value: unknown, order: Order): unknown {
  if (Array.isArray(value))
    return order.each === undefined ? value : value.map((item) => inOrder(item, order.each ?? {}));
  if (typeof value !== 'object' || value === null || order.keys === undefined) return value;
  const from = new Map(Object.entries(value));
  const ordered: Record<string, unknown> = {};
  for (const key of order.keys) if (from.has(key)) ordered[key] = inOrder(from.get(key), order.of?.[key] ?? {});
  return ordered;
}
