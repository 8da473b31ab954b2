import { z } from 'zod';
import { count, row, size, text } from '../shapes.ts';

/** What can be said of the warm-up of a run. */
export const WARM_UP_VERDICTS = [
  /** The figures have settled by its end. */
  'enough',
  /** They settle later, and it shows in their means. */
  'tooShort',
  /** They have not settled in the first half of the run. */
  'runLonger',
  /** More trucks come than go: there is nothing to settle to. */
  'grows',
  /** None is wanted: the run starts from the stock of a day. */
  'stock',
  /** None is wanted: the run is a few days, or lasts until something is done. */
  'terminating',
  /** What happens on dates in the run moves the means; no rule tells that from a warm-up. */
  'dated',
  /** It goes on from that of the baseline: how it settles from there on is what is looked at. */
  'forked',
  /** Too few batches or replications to tell. */
  'tooFew',
] as const;

export type WarmUpVerdict = (typeof WARM_UP_VERDICTS)[number];

/** Whether the warm-up of a scenario is long enough, by MSER-5 on its key figures. */
export interface WarmUpEntry {
  scenario: string;
  verdict: WarmUpVerdict;
  /** The warm-up that the slowest of the key figures asks for [min]; null where there is no saying. */
  wanted: number | null;
  /** Replications of the pilot that chose the warm-up; null: the file says it. */
  pilot: number | null;
  figures: WarmUpFigure[];
}

/** A key figure: where MSER-5 cuts its course. */
export interface WarmUpFigure {
  metric: string;
  place: string;
  flow: string;
  /** [min from the start]; null where it has not settled in the first half of the run. */
  settled: number | null;
  verdict: 'enough' | 'tooShort' | 'runLonger' | 'grows';
}

const minutes = size.nullable();

export const WARM_UP: z.ZodType<WarmUpEntry> = z.object({
  scenario: text,
  verdict: z.enum(WARM_UP_VERDICTS),
  wanted: minutes,
  pilot: count.nullable(),
  figures: z.array(
    z.object({ ...row, settled: minutes, verdict: z.enum(['enough', 'tooShort', 'runLonger', 'grows']) }),
  ),
});
