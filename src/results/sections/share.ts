/** A share of replications. */
import { z } from 'zod';
import { count } from '../shapes.ts';

/** In `count` of `n` replications, with the Wilson interval of the share. */
export interface Share {
  count: number;
  n: number;
  /** From 0 to 1. */
  ciLow: number;
  ciHigh: number;
}

const share = z.number().min(0).max(1);

export const SHARE = z.object({ count, n: count.min(1), ciLow: share, ciHigh: share });
