import type { Needs } from '../model/crew.ts';
import { entriesOf, isMap } from './annotation.ts';
import { count } from './count.ts';
import { name } from './name.ts';
import { reader, type Schema } from './reader.ts';
import { Refusal } from './refusal.ts';

const RULE = 'a crew, or crews and how many people of each: { officers: 2 }';

/** People that something needs: one of a crew, or so many of one or several. */
export const needs: Schema<Needs> = reader(
  (written, reading) => {
    if (typeof written === 'string') return { [reading.part(name, written)]: 1 };
    if (!isMap(written)) throw new Refusal(RULE);
    const needs = entriesOf(written, reading).map(([crew, people]) => {
      reading.part(name, crew, crew);
      return [crew, reading.part(count(1), people, crew)] as const;
    });
    if (needs.length === 0) throw new Refusal(RULE, '', 'a map without a crew');
    return Object.fromEntries(needs);
  },
  { description: RULE, type: ['string', 'object'] },
);
