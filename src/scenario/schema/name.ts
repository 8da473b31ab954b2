import { entriesOf, isMap } from './annotation.ts';
import { type Description, reader, type Schema } from './reader.ts';
import { Refusal, show } from './refusal.ts';

const NAME = /^[\p{L}\p{N}_][\p{L}\p{M}\p{N}_-]*$/u;

/** Refuses what cannot be a name: letters, digits, `-` and `_`, not `all`, nor a name that every object has. */
function checkName(written: unknown): string {
  const found = typeof written === 'string' ? `the name ${show(written)}` : '';
  if (typeof written !== 'string' || !NAME.test(written) || written.length > 80) {
    throw new Refusal('a name of letters, digits, - and _, at most 80', likely(written), found);
  }
  if (written === 'all') throw new Refusal('another name; `all` stands for all of them in tables', '', found);
  if (written in Object.prototype) throw new Refusal('another name; this one is kept for the program', '', found);
  return written;
}

export const name: Schema<string> = reader(checkName, {
  description: 'A name: letters, digits, - and _.',
  type: 'string',
});

/** The name with a dash for what may not stand in it. */
function likely(written: unknown): string {
  const name = typeof written === 'string' ? written.trim().replace(/[^\p{L}\p{M}\p{N}_-]+/gu, '-') : '';
  return NAME.test(name) && name.length <= 80 ? `did you mean \`${name}\`?` : '';
}

/** One name or a list of them. */
export const names: Schema<string[]> = reader(
  (written, reading) => {
    if (!Array.isArray(written)) return [reading.part(name, written)];
    return written.map((item, i) => reading.part(name, item, i));
  },
  { description: 'A name, or a list of names.', type: ['string', 'array'], items: { type: 'string' } },
);

/** A map of things under names of the user's choice; `each` reads one of them. `source` and `assumed` are set aside. */
export function named<T>(each: Schema<T>, describe: Description, item: Description = {}): Schema<Record<string, T>> {
  return reader(
    (written, reading) => {
      if (!isMap(written)) throw new Refusal('a map (name: …)');
      const things: Record<string, T> = {};
      for (const [key, value] of entriesOf(written, reading)) {
        reading.part(name, key, key);
        things[key] = reading.part(each, value, key);
      }
      return things;
    },
    { type: 'object', additionalProperties: item, ...describe },
  );
}
