import { z } from 'zod';
import { didYouMean } from './closest.ts';
import { reader } from './reader.ts';
import { anyOf, Refusal, show } from './refusal.ts';

const annotation = (rule: string) =>
  reader(
    (written) => {
      if (typeof written !== 'string' || written === '') throw new Refusal(rule);
      return written;
    },
    { type: 'string', description: rule },
  ).optional();

/** What any map of the format may carry. */
const ANNOTATION = {
  source: annotation('a text or a key of `sources`'),
  assumed: annotation('a reason in words'),
};

/** A map with these keys and no others, annotations apart; an unknown key is a mistake that names the likely one. */
export function map<Shape extends z.core.$ZodLooseShape>(shape: Shape, description = '') {
  const keys = Object.keys(shape);
  const stranger = z
    .custom<never>(() => false, { error: (issue) => strange(String(issue.path?.at(-1)), keys).message })
    .meta({ not: {} });
  const schema = z.object({ ...ANNOTATION, ...shape }).catchall(stranger);
  const described = description === '' ? schema : schema.meta({ description });
  return described as unknown as z.ZodObject<typeof ANNOTATION & Shape, z.core.$strict>;
}

function strange(key: string, keys: string[]): Refusal {
  const rule = `a key among ${anyOf(keys)}`;
  const found = `unknown key ${show(key)}`;
  if (/^[^:]+:\S/.test(key)) return new Refusal(rule, 'put a blank after the colon', found);
  return new Refusal(rule, didYouMean(key, keys), found);
}
