import { map } from './map.ts';
import { text } from './text.ts';

/** What the report of a published study needs and no number tells (STRESS-DES, Monks et al. 2019). */
export const study = map(
  {
    question: text.optional(),
    purpose: text.optional(),
    aims: text.optional(),
    dataSources: text.optional(),
    preprocessing: text.optional(),
    assumptions: text.optional(),
    codeAccess: text.optional(),
    licence: text.optional(),
    contact: text.optional(),
  },
  'What a published study says of itself in words.',
);
