import type { Dice } from './dice.ts';

/** A duration up to `most` minutes, constant or random, as the file writes it. */
export function duration(dice: Dice, most = 40): unknown {
  const mean = `${dice.int(1, most)} min`;
  const small = dice.int(1, most);
  const laws: (() => unknown)[] = [
    () => mean,
    () => 0,
    () => ({ exponential: mean }),
    () => ({ uniform: [`${small} min`, `${small + dice.int(0, most)} min`] }),
    () => ({ triangular: ['0 min', `${small} min`, `${2 * small} min`] }),
    () => ({ lognormal: { mean, cv: dice.pick([0, 0.5, 2]) } }),
    () => ({ gamma: { mean, cv: dice.pick([0.3, 1.5]) } }),
    () => ({ erlang: { phases: dice.int(1, 4), mean } }),
    () => ({ normal: { mean, sd: mean } }),
    () => ({ weibull: { shape: dice.pick([0.7, 2]), scale: mean } }),
    () => ({ pert: ['1 min', `${small + 1} min`, `${small + 9} min`] }),
    () => ({ empirical: dice.some(1, 4, () => `${dice.int(0, most)} min`) }),
    () => ({ discrete: { [`${small} min`]: '30 %', [`${small + 1} min`]: '70 %' } }),
    () => ({
      hyperexponential: [
        { share: '90 %', mean },
        { share: '10 %', mean: `${5 * small} min` },
      ],
    }),
    () => ({ sum: [`${small} min`, { exponential: mean }] }),
    () => ({ minimum: [{ exponential: mean }, `${small} min`] }),
    () => ({ maximum: [{ exponential: mean }, { uniform: ['0 min', `${small} min`] }] }),
    () => ({ bounded: { of: { lognormal: { mean, cv: 1 } }, min: '1 min', max: `${small + 1} min` } }),
  ];
  return dice.pick(laws)();
}

/** A duration that may depend on the channel or on a trait. */
export function timing(dice: Dice, channels: string[], traits: string[], most?: number): unknown {
  const by = (key: string, names: string[]) => ({
    [key]: { [dice.pick(names)]: duration(dice, most), other: duration(dice, most) },
  });
  if (channels.length > 0 && dice.chance(30)) return by('byChannel', channels);
  if (traits.length > 0 && dice.chance(20)) return by('byTrait', traits);
  return duration(dice, most);
}

/** Names with shares that add up to one. */
export function shares(dice: Dice, names: string[]): Record<string, string> {
  let left = 100;
  return Object.fromEntries(
    names.map((name, k) => {
      const share = k === names.length - 1 ? left : dice.int(0, left);
      left -= share;
      return [name, `${share} %`];
    }),
  );
}
