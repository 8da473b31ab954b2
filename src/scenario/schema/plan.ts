import { z } from 'zod';
import { map } from './map.ts';
import { names } from './name.ts';
import { year } from './prices.ts';
import { reader, type Schema } from './reader.ts';
import { Refusal } from './refusal.ts';

const years: Schema<number[]> = reader(
  (written, reading) => {
    const list = reading.part(z.array(year), written);
    reading.settle();
    if (list.length === 0) throw new Refusal('one year at least', '', 'no year');
    if (list.some((one, i) => i > 0 && one <= list[i - 1])) throw new Refusal('years that ascend');
    return list;
  },
  { description: 'Years, ascending.', type: 'array', items: { type: 'integer' } },
);

/** Years for which the scenario is run once more each; `growth` names one growth of the file, or several paths. */
export const plan = map({ years, growth: names }, 'Years to be run, and the growth of demand, or several paths of it.');
export type WrittenPlan = z.output<typeof plan>;
