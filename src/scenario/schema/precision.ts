import type { Precision } from '../model/scenario.ts';
import { entriesOf, isAnnotated, isMap } from './annotation.ts';
import { definitions } from './choice.ts';
import { count } from './count.ts';
import { map } from './map.ts';
import { metric, metricKind } from './metric.ts';
import { parseFigure } from './published.ts';
import { quantity } from './quantity.ts';
import { reader, type Schema } from './reader.ts';
import { Refusal } from './refusal.ts';
import { share } from './share.ts';

/** Where nothing is said: half-width as a share of the mean, and the most replications (Hoad, Robinson & Davies 2010). */
export const RELATIVE = 0.05;
export const MOST_REPLICATIONS = 1000;

/** Fewest that can be precise: five, and five more that confirm it. */
const LEAST = 10;

export interface WrittenPrecision extends Precision {
  /** Most replications. */
  atMost: number;
}

const relative: Schema<number> = reader(
  (written, reading) => {
    const part = reading.part(share, written);
    reading.settle();
    if (part === 0 || part === 1) throw new Refusal('a share above 0 and below 100 %, such as 5 %');
    return part;
  },
  { description: 'Half-width of an interval as a share of the mean.', type: ['string', 'number'], examples: ['5 %'] },
);

/** Half-widths by metric, each in the unit of its metric. */
const absolute: Schema<Precision['absolute']> = reader(
  (written, reading) => {
    if (!isMap(written)) throw new Refusal('a map of key metrics and widths, such as { wait.p95 @ lane: 2 min }');
    const found: Precision['absolute'] = [];
    for (const [key, value] of entriesOf(written, reading)) {
      const ref = reading.part(metric, key, key);
      if (ref === undefined) continue;
      const kind = metricKind(ref.metric);
      const width = quantity((one) => {
        const size = parseFigure(one, kind);
        if (size === 0) throw new Refusal('a width greater than 0');
        return size;
      }, {});
      found.push({ ...ref, halfWidth: reading.part(width, value, key) });
    }
    return found;
  },
  { description: 'Half-widths of single key metrics, in their unit.', type: 'object' },
);

const raw = map(
  { relative: relative.optional(), absolute: absolute.optional(), atMost: count(LEAST).optional() },
  'How well the key metrics are to be known.',
);
definitions.set('precision', raw);

/** `5 %`, or a map. */
export const precision: Schema<WrittenPrecision> = reader(
  (written, reading) => {
    const shared = !isMap(written) || isAnnotated(written);
    const part: Partial<WrittenPrecision> = shared
      ? { relative: reading.part(relative, written) }
      : reading.part(raw, written);
    reading.settle();
    const { relative: ofMean = RELATIVE, absolute: widths = [], atMost = MOST_REPLICATIONS } = part;
    return { relative: ofMean, absolute: widths, atMost };
  },
  {
    description: 'How well the key metrics are to be known; replications go on until then.',
    anyOf: [{ type: ['string', 'number'], examples: ['5 %'] }, { $ref: '#/$defs/precision' }],
  },
);
