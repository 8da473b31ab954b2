import type { Distribution } from '../model/distribution.ts';
import { ANNOTATIONS, checkAnnotated, entriesOf, isAnnotated, isMap } from './annotation.ts';
import { didYouMean } from './closest.ts';
import { duration } from './duration.ts';
import { lawsOf } from './laws.ts';
import { atLeastZero } from './number.ts';
import { withAnnotation } from './quantity.ts';
import { type Reading, reader, type Schema } from './reader.ts';
import { anyOf, Refusal, show } from './refusal.ts';
import { speed } from './speed.ts';

/** A random quantity over a scalar: bare (constant), a law, or either of them annotated. */
function distributionOf(scalar: Schema<number>, what: string): Schema<Distribution> {
  const laws = lawsOf(scalar, () => schema);
  const names = Object.keys(laws);
  const bareRule = `${what}, or a law of it such as { exponential: … }`;

  function read(written: unknown, reading: Reading): Distribution {
    if (Array.isArray(written)) throw new Refusal(bareRule);
    if (!isMap(written)) return { kind: 'constant', value: reading.part(scalar, written) };
    if (isAnnotated(written)) {
      checkAnnotated(written, reading);
      return reading.part(schema, written.value, 'value');
    }
    const entries = entriesOf(written, reading);
    if (entries.length === 0) throw new Refusal(bareRule, '', 'a map without a law');
    for (const [key] of entries) {
      if (names.includes(key)) continue;
      reading.refuse(new Refusal(`a law: ${anyOf(names)}`, didYouMean(key, names), `unknown law ${show(key)}`), key);
    }
    reading.settle();
    if (entries.length > 1) {
      throw new Refusal('one law', '', `the laws ${entries.map(([key]) => key).join(' and ')}`);
    }
    const [law, parameters] = entries[0];
    return reading.part(laws[law], parameters, law);
  }

  const properties = Object.fromEntries([...names, ...ANNOTATIONS].map((key) => [key, {}]));
  const law = { type: 'object', properties, additionalProperties: false };
  const describe = { description: `${what}, or a law of it`, anyOf: [{ type: ['string', 'number'] }, law] };
  const schema: Schema<Distribution> = reader(read, withAnnotation(describe));
  return schema;
}

/** A random duration [min]. */
export const durationLaw = distributionOf(duration, 'a duration such as 12 min, 1.5 h or 2 d');

/** A random number of trucks. */
export const countLaw = distributionOf(atLeastZero, 'a number, at least 0');

/** A random speed [m/min]. */
export const speedLaw = distributionOf(speed, 'a speed such as 25 km/h or 7 m/s');
