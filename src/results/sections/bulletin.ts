/** The bulletin of a day that was replayed: its books, which the model has no part in. */
import { z } from 'zod';
import { both, number, text } from '../shapes.ts';

/** A title in both languages. */
interface Title {
  en: string;
  vi: string;
}

export interface BulletinSection {
  file: string;
  title: Title;
  /** `YYYY-MM-DD`; from one count of the trucks left over to the next [min after midnight]. */
  day: string;
  closing: number;
  source: string;
  /** All gates together, then gate by gate; of each the directions, and the kinds of cargo that are told. */
  rows: BulletinRow[];
  /** Where all gates are known and do not add up to the total. */
  gaps: BulletinGap[];
}

export interface BulletinGap {
  direction: 'export' | 'import';
  term: 'opening' | 'arrived' | 'cleared' | 'closing';
  /** What is told of all gates together, and the gates added up [trucks]. */
  total: number;
  gates: number;
}

export interface BulletinRow {
  /** `all`, or a gate of the bulletin. */
  gate: string;
  title: Title;
  direction: 'export' | 'import';
  /** Null: all kinds together. */
  cargo: string | null;
  /** The flow or group that is held against it, as rows of the calibration name it; null: none. */
  flow: string | null;
  /** [trucks]; null: not known. */
  opening: BulletinFigure | null;
  arrived: BulletinFigure | null;
  cleared: BulletinFigure | null;
  closing: BulletinFigure | null;
  /**
   * opening + arrived − cleared − closing, 0 where the books agree [trucks]; null where one of the four is not known, or
   * was found from the other three.
   */
  residual: number | null;
}

export const ORIGINS = ['published', 'assumed', 'change', 'sum', 'remainder', 'balance'] as const;

export interface BulletinFigure {
  value: number;
  /**
   * `assumed`: put into the file with a reason. Found by arithmetic: `change`, from the published change of the stock;
   * `sum`, the gates added up; `remainder`, the total less the other gates; `balance`, from the other three of its
   * row, or from a figure so found.
   */
  origin: (typeof ORIGINS)[number];
}

const figure = z.object({ value: number, origin: z.enum(ORIGINS) }).nullable();

export const bulletinSection = z.object({
  file: text,
  title: both,
  day: z.string().regex(/^\d{4}-\d{2}-\d{2}$/, 'expected a date such as 2025-11-11'),
  closing: number.min(0).max(1440),
  source: text,
  rows: z.array(
    z.object({
      gate: text,
      title: both,
      direction: z.enum(['export', 'import']),
      cargo: text.nullable(),
      flow: text.nullable(),
      opening: figure,
      arrived: figure,
      cleared: figure,
      closing: figure,
      residual: number.nullable(),
    }),
  ),
  gaps: z.array(
    z.object({
      direction: z.enum(['export', 'import']),
      term: z.enum(['opening', 'arrived', 'cleared', 'closing']),
      total: number,
      gates: number,
    }),
  ),
});
