/** Shapes that the tables of the results document are made of. */
import { z } from 'zod';
import { UNITS } from './unit.ts';

export const text = z.string();
export const number = z.number();
export const count = z.number().int().min(0);
export const size = z.number().min(0);
/** A text in both languages. */
export const both = z.object({ en: text, vi: text });
/** What a row is about. */
export const row = { metric: text, place: text, flow: text };
export const interval = { mean: number, ciLow: number, ciHigh: number };
export const estimate = { ...interval, n: count, variance: size };
export const unit = z.enum(UNITS);
/** A level of confidence, such as 0.95. */
export const level = z.number().gt(0).lt(1);
/** A share of anything. */
export const share = z.number().min(0).max(1);
export const sha256 = z.string().regex(/^[0-9a-f]{64}$/, 'expected 64 hexadecimal digits');
export const generator = z.object({ name: z.literal('smartgate'), version: text });
