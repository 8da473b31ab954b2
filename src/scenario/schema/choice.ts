import { ANNOTATIONS, isMap } from './annotation.ts';
import { closest } from './closest.ts';
import { reader, type Schema } from './reader.ts';
import { anyOf, Refusal, show } from './refusal.ts';

/** Kinds that schemas choose among, by the name that `$defs` of the JSON Schema gives them. */
export const definitions = new Map<string, Schema<unknown>>();

type OutputOf<Kinds> = { [K in keyof Kinds]: Kinds[K] extends Schema<infer T> ? T : never }[keyof Kinds];

/** A map whose kind is told by the one key it has among several: `lanes` makes a lane group, `bays` a yard. */
export function byKey<Kinds extends Record<string, Schema<unknown>>>(
  what: string,
  phrase: string,
  kinds: Kinds,
  description: string,
): Schema<OutputOf<Kinds>> {
  const keys = Object.keys(kinds);
  for (const key of keys) definitions.set(`${what}.${key}`, kinds[key]);
  return reader(
    (written, reading) => {
      const rule = `${phrase} with one of the keys ${anyOf(keys)}`;
      if (!isMap(written)) throw new Refusal(rule);
      const own = Object.keys(written);
      const found = keys.filter((key) => own.includes(key));
      // Two keys of one kind (`bays` and `zones`) are for that kind to judge.
      const different = new Set(found.map((key) => kinds[key]));
      if (different.size > 1)
        throw new Refusal(`${phrase} with only one of them`, '', `the keys ${found.join(' and ')}`);
      if (found.length === 0) {
        const has = own.filter((key) => !(ANNOTATIONS as readonly string[]).includes(key));
        const slip = has.find((key) => closest(key, keys) !== null);
        const tight = own.find((key) => keys.includes(key.split(':')[0]));
        const likely = slip === undefined ? '' : `did you mean \`${closest(slip, keys)}\` for \`${slip}\`?`;
        const fix = tight === undefined ? likely : 'put a blank after the colon';
        throw new Refusal(rule, fix, has.length === 0 ? show(written) : `only ${has.map(show).join(', ')}`);
      }
      return reading.part(kinds[found[0]], written) as OutputOf<Kinds>;
    },
    { description, anyOf: keys.map((key) => ({ $ref: `#/$defs/${what}.${key}` })) },
  );
}
