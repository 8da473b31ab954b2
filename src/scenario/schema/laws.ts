import type { Distribution } from '../model/distribution.ts';
import { isMap } from './annotation.ts';
import { count } from './count.ts';
import { map } from './map.ts';
import { atLeastZero, positive } from './number.ts';
import { type Description, type Reading, reader, type Schema } from './reader.ts';
import { Refusal } from './refusal.ts';
import { checkSum, share } from './share.ts';

/** Most laws that a sum, a minimum or a maximum is made of. */
const MOST_PARTS = 20;

/** The families of laws over a scalar, each under the key it is written with; `any` is a law of the same scalar. */
export function lawsOf(scalar: Schema<number>, any: () => Schema<Distribution>): Record<string, Schema<Distribution>> {
  const law = (read: (written: unknown, reading: Reading) => Distribution, describe: Description = {}) =>
    reader((written, reading) => steady(read(written, reading)), describe);

  const moments = map({ mean: scalar, cv: atLeastZero.optional(), sd: scalar.optional() });
  const gamma = map({
    mean: scalar.optional(),
    cv: atLeastZero.optional(),
    sd: scalar.optional(),
    shape: positive.optional(),
    scale: scalar.optional(),
  });
  const beta = map({ alpha: positive, beta: positive, min: scalar, max: scalar });

  /** Numbers of a list, in ascending order. */
  const ascending = (size: number, rule: string) => (written: unknown, reading: Reading) => {
    if (!Array.isArray(written) || written.length !== size) throw new Refusal(rule);
    const numbers = written.map((item, i) => reading.part(scalar, item, i));
    reading.settle();
    if (numbers.some((number, i) => i > 0 && number < numbers[i - 1])) throw new Refusal(`${rule}, ascending`);
    return numbers;
  };
  /** Two laws or more, of which something is made. */
  const several = (written: unknown, reading: Reading) => {
    if (!Array.isArray(written) || written.length < 2 || written.length > MOST_PARTS) {
      throw new Refusal(`a list of 2 to ${MOST_PARTS} laws, such as [3 min, { exponential: 5 min }]`);
    }
    return written.map((item, i) => reading.part(any(), item, i));
  };
  const two = ascending(2, 'a list [lowest, highest]');
  const three = ascending(3, 'a list [lowest, likeliest, highest]');

  return {
    uniform: law((written, reading) => {
      const [min, max] = two(written, reading);
      return { kind: 'uniform', min, max };
    }),
    exponential: law((written, reading) => ({ kind: 'exponential', mean: reading.part(scalar, written) })),
    erlang: law((written, reading) => {
      const part = reading.part(map({ phases: count(1, 1000), mean: scalar }), written);
      reading.settle();
      return { kind: 'erlang', phases: part.phases, mean: part.mean };
    }),
    triangular: law((written, reading) => {
      const [min, mode, max] = three(written, reading);
      return { kind: 'triangular', min, mode, max };
    }),
    pert: law((written, reading) => {
      const [min, mode, max] = three(written, reading);
      if (min === max) return { kind: 'constant', value: min };
      const alpha = 1 + (4 * (mode - min)) / (max - min);
      return { kind: 'beta', alpha, beta: 6 - alpha, min, max };
    }),
    normal: law((written, reading) => {
      const { mean, sd } = meanAndSd(reading.part(moments, written), reading);
      return { kind: 'normal', mean, sd };
    }),
    lognormal: law((written, reading) => {
      const { mean, sd } = meanAndSd(reading.part(moments, written), reading);
      return { kind: 'lognormal', mean, sd };
    }),
    gamma: law((written, reading) => {
      const part = reading.part(gamma, written);
      reading.settle();
      if (part.shape !== undefined && part.scale !== undefined && part.mean === undefined) {
        return { kind: 'gamma', shape: part.shape, scale: part.scale };
      }
      if (part.shape !== undefined || part.scale !== undefined || part.mean === undefined) {
        throw new Refusal('either { mean, cv } or { shape, scale }');
      }
      const { mean, sd } = meanAndSd({ mean: part.mean, cv: part.cv, sd: part.sd }, reading);
      if (sd === 0 || mean === 0) return { kind: 'constant', value: mean };
      return { kind: 'gamma', shape: (mean / sd) ** 2, scale: (sd * sd) / mean };
    }),
    weibull: law((written, reading) => {
      const part = reading.part(map({ shape: positive, scale: scalar }), written);
      reading.settle();
      return { kind: 'weibull', shape: part.shape, scale: part.scale };
    }),
    beta: law((written, reading) => {
      const part = reading.part(beta, written);
      reading.settle();
      if (part.min > part.max) throw new Refusal('a least value that is not above the greatest');
      return { kind: 'beta', alpha: part.alpha, beta: part.beta, min: part.min, max: part.max };
    }),
    empirical: law((written, reading) => {
      if (!Array.isArray(written) || written.length === 0) throw new Refusal('a list of observed values');
      const values = written.map((item, i) => reading.part(scalar, item, i));
      return { kind: 'empirical', values: values.sort((a, b) => a - b) };
    }),
    discrete: law((written, reading) => {
      if (!isMap(written))
        throw new Refusal('a map of values and their shares, such as { 10 min: 30 %, 15 min: 70 % }');
      const numeral = (key: string) => (/^[\d.]+$/.test(key) ? Number(key) : key);
      const values = Object.keys(written).map((key) => reading.part(scalar, numeral(key), key));
      const weights = Object.entries(written).map(([key, value]) => reading.part(share, value, key));
      reading.settle();
      checkSum(weights);
      return { kind: 'discrete', values, weights };
    }),
    mixture: law((written, reading) => {
      const item = map({ share, of: any() });
      const parts = listOf(written, reading, item, 'a list of { share, of }');
      return { kind: 'mixture', weights: parts.map((part) => part.share), of: parts.map((part) => part.of) };
    }),
    sum: law((written, reading) => ({ kind: 'sum', of: several(written, reading) })),
    minimum: law((written, reading) => ({ kind: 'minimum', of: several(written, reading) })),
    maximum: law((written, reading) => ({ kind: 'maximum', of: several(written, reading) })),
    bounded: law((written, reading) => {
      const part = reading.part(map({ of: any(), min: scalar.optional(), max: scalar.optional() }), written);
      reading.settle();
      const { of, min = 0, max = null } = part;
      if (max !== null && min > max) throw new Refusal('a least value that is not above the greatest');
      return { kind: 'bounded', of, min, max };
    }),
    hyperexponential: law((written, reading) => {
      const item = map({ share, mean: scalar });
      const parts = listOf(written, reading, item, 'a list of { share, mean }');
      const of = parts.map((part) => steady({ kind: 'exponential', mean: part.mean }));
      return { kind: 'mixture', weights: parts.map((part) => part.share), of };
    }),
  };
}

function listOf<T extends { share: number }>(written: unknown, reading: Reading, item: Schema<T>, rule: string): T[] {
  if (!Array.isArray(written) || written.length === 0) throw new Refusal(rule);
  const parts = written.map((value, i) => reading.part(item, value, i));
  reading.settle();
  checkSum(parts.map((part) => part.share));
  return parts;
}

function meanAndSd(part: { mean: number; cv?: number; sd?: number }, reading: Reading): { mean: number; sd: number } {
  reading.settle();
  if ((part.cv === undefined) === (part.sd === undefined)) {
    throw new Refusal('a mean, and either cv or sd');
  }
  return { mean: part.mean, sd: part.sd ?? part.mean * (part.cv ?? 0) };
}

/** A law without spread is a constant, so that no sampler meets a zero it would divide by. */
function steady(law: Distribution): Distribution {
  switch (law.kind) {
    case 'uniform':
    case 'triangular':
    case 'beta':
      return law.min === law.max ? { kind: 'constant', value: law.min } : law;
    case 'exponential':
    case 'erlang':
      return law.mean === 0 ? { kind: 'constant', value: 0 } : law;
    case 'normal':
      return law.sd === 0 ? { kind: 'constant', value: law.mean } : law;
    case 'lognormal':
      return law.sd === 0 || law.mean === 0 ? { kind: 'constant', value: law.mean } : law;
    case 'gamma':
    case 'weibull':
      return law.scale === 0 ? { kind: 'constant', value: 0 } : law;
    default:
      return law;
  }
}
