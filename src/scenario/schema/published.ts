import { z } from 'zod';
import type { MetricRef, Published } from '../model/scenario.ts';
import type { Text } from '../model/text.ts';
import { isAnnotated } from './annotation.ts';
import { definitions } from './choice.ts';
import { clock } from './clock.ts';
import { parseDuration } from './duration.ts';
import { map } from './map.ts';
import { type MetricKind, metric, metricKind } from './metric.ts';
import { quantity, type Scalar, withAnnotation } from './quantity.ts';
import { parseRate } from './rate.ts';
import { type Reading, reader, type Schema } from './reader.ts';
import { Refusal } from './refusal.ts';
import { parseRatio, parseShare } from './share.ts';
import { text } from './text.ts';

/** A published figure as written; its value is already in the unit of the metric's rows. */
export interface WrittenPublished {
  title: Text | null;
  metric: MetricRef;
  at: number | null;
  value: Published['value'];
  role: Published['role'];
  source: string;
}

/** A value in the unit of its metric's rows: minutes, trucks, trucks a day, shares. */
export function parseFigure(written: Scalar, kind: MetricKind): number {
  if (kind === 'time') return parseDuration(written);
  if (kind === 'share') return parseShare(written);
  if (kind === 'ratio') return parseRatio(written);
  if (kind === 'rate' && typeof written === 'string') return parseRate(written) * 1440;
  if (typeof written !== 'number' || !Number.isFinite(written) || written < 0) {
    throw new Refusal(kind === 'rate' ? 'a rate such as 150 /day' : 'a number, at least 0');
  }
  return written;
}

/** One value or a range of two, read by the kind of the metric. */
function readFigure(written: unknown, kind: MetricKind, reading: Reading, path: string[]): Published['value'] {
  if (isAnnotated(written)) return readFigure(written.value, kind, reading, [...path, 'value']);
  const one = quantity((value) => parseFigure(value, kind), {});
  if (!Array.isArray(written)) return reading.part(one, written, ...path);
  if (written.length !== 2) throw new Refusal('a value, or a range [lowest, highest]');
  const [low, high] = written.map((value, i) => reading.part(one, value, ...path, i));
  reading.settle();
  if (low > high) throw new Refusal('a range [lowest, highest]');
  return [low, high];
}

const raw = map(
  {
    title: text.optional(),
    metric,
    at: clock.optional(),
    value: z
      .unknown()
      .meta(withAnnotation({ description: 'A value, or a range of two.', type: ['number', 'string', 'array'] })),
    role: z.enum(['fitted', 'predicted', 'input']),
  },
  'A published figure to hold the model against.',
);
definitions.set('published', raw);

export const published: Schema<WrittenPublished> = reader(
  (written, reading) => {
    const part = reading.part(raw, written);
    reading.settle();
    const value = readFigure(part.value, metricKind(part.metric.metric), reading, ['value']);
    if (part.source === undefined) reading.refuse(new Refusal('a text or a key of `sources`'), 'source');
    const { title = null, metric, at = null, role, source = '' } = part;
    return { title, metric, at, value, role, source };
  },
  { $ref: '#/$defs/published' },
);
