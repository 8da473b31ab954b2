import type { Text } from '../model/text.ts';
import { isMap } from './annotation.ts';
import { reader, type Schema } from './reader.ts';
import { Refusal, show } from './refusal.ts';

const RULE = 'a text, or { en: …, vi: … }';

/** A text for people; one language stands for both where the other is left out. */
export const text: Schema<Text> = reader(
  (written, reading) => {
    if (typeof written === 'string' || typeof written === 'number') return { en: String(written), vi: String(written) };
    if (!isMap(written)) throw new Refusal(RULE);
    for (const [key, value] of Object.entries(written)) {
      if (key !== 'en' && key !== 'vi') {
        reading.refuse(new Refusal('the languages en and vi', '', `unknown key ${show(key)}`), key);
      } else if (typeof value !== 'string') {
        reading.refuse(new Refusal('a text'), key);
      }
    }
    const { en, vi } = written as Partial<Text>;
    if (en === undefined && vi === undefined) throw new Refusal(RULE);
    return { en: en ?? vi ?? '', vi: vi ?? en ?? '' };
  },
  {
    description: 'A text, or one in each language.',
    anyOf: [{ type: 'string' }, { type: 'object', properties: { en: { type: 'string' }, vi: { type: 'string' } } }],
  },
);
