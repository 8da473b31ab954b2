import { z } from 'zod';
import { durationLaw } from './distribution.ts';
import { map } from './map.ts';
import { needs } from './needs.ts';

/** How servers fail and are repaired, each by itself. */
export const breakdowns = map(
  {
    between: durationLaw,
    by: z.enum(['clock', 'busy']).optional(),
    repair: durationLaw,
    crew: needs.optional(),
    atBreak: z.enum(['resume', 'restart', 'handBackKeep', 'handBackRedraw']).optional(),
  },
  'How servers fail and are repaired.',
);
