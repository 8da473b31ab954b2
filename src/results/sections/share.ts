/** A share of replications. */
import { z } from 'zod';
import { count, share } from '../shapes.ts';

/** In `count` of `n` replications, with the Wilson interval of the share. */
export interface Share {
  count: number;
  n: number;
  /** From 0 to 1. */
  ciLow: number;
  ciHigh: number;
}

export const SHARE = z.object({ count, n: count.min(1), ciLow: share, ciHigh: share });
