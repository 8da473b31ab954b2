import { z } from 'zod';
import type { Goal, MetricRef } from '../model/scenario.ts';
import type { Text } from '../model/text.ts';
import { definitions } from './choice.ts';
import { map } from './map.ts';
import { metric, metricKind } from './metric.ts';
import { year } from './prices.ts';
import { parseFigure } from './published.ts';
import { quantity, withAnnotation } from './quantity.ts';
import { reader, type Schema } from './reader.ts';
import { Refusal } from './refusal.ts';
import { text } from './text.ts';

/** A goal as written; its value is already in the unit of the metric's rows. */
export interface WrittenGoal extends Pick<Goal, 'sense' | 'value' | 'source' | 'by'> {
  title: Text | null;
  metric: MetricRef;
}

const bound = z
  .unknown()
  .optional()
  .meta(withAnnotation({ description: 'A value in the unit of the metric.', type: ['number', 'string'] }));
const raw = map(
  { title: text.optional(), metric, atLeast: bound, atMost: bound, by: year.optional() },
  'A figure that a plan is to reach.',
);
definitions.set('goal', raw);

export const goal: Schema<WrittenGoal> = reader(
  (written, reading) => {
    const part = reading.part(raw, written);
    reading.settle();
    const { title = null, metric, by = null, source = '', atLeast, atMost } = part;
    if ((atLeast === undefined) === (atMost === undefined)) {
      throw new Refusal('either atLeast or atMost', '', atLeast === undefined ? 'neither' : 'both');
    }
    const sense = atLeast === undefined ? 'atMost' : 'atLeast';
    const kind = metricKind(metric.metric);
    const value = reading.part(
      quantity((one) => parseFigure(one, kind), {}),
      part[sense],
      sense,
    );
    return { title, metric, sense, value, by, source };
  },
  { $ref: '#/$defs/goal' },
);
