/**
 * A random quantity, fully resolved: durations are in minutes, other quantities in their own unit.
 * Every family is sampled by inversion of one uniform number (see `kernel/distributions`).
 */
export type Distribution =
  | { kind: 'constant'; value: number }
  | { kind: 'uniform'; min: number; max: number }
  | { kind: 'exponential'; mean: number }
  /** Sum of `phases` independent exponentials with the given total mean. */
  | { kind: 'erlang'; phases: number; mean: number }
  | { kind: 'triangular'; min: number; mode: number; max: number }
  /** Truncated at zero: the law of X given X ≥ 0, `mean` and `sd` being those before truncation. */
  | { kind: 'normal'; mean: number; sd: number }
  /** `mean` and `sd` are those of the quantity itself, not of its logarithm. */
  | { kind: 'lognormal'; mean: number; sd: number }
  | { kind: 'gamma'; shape: number; scale: number }
  | { kind: 'weibull'; shape: number; scale: number }
  /** Beta(alpha, beta) stretched over [min, max]; a PERT law arrives here too. */
  | { kind: 'beta'; alpha: number; beta: number; min: number; max: number }
  /** Observed values, ascending; sampled with linear interpolation between neighbours. */
  | { kind: 'empirical'; values: number[] }
  | { kind: 'discrete'; values: number[]; weights: number[] }
  /** One of several laws, chosen by weight; a hyperexponential arrives here too. */
  | { kind: 'mixture'; weights: number[]; of: Distribution[] }
  /** Of independent draws of several laws. */
  | { kind: 'sum' | 'minimum' | 'maximum'; of: Distribution[] }
  /** Values beyond a bound count as the bound; `max` null: none. */
  | { kind: 'bounded'; of: Distribution; min: number; max: number | null };

/**
 * A duration that may depend on the truck's channel or on its traits. A key is a channel, or `trait:<name>`; the key `*` is
 * the law for every other truck. Of several traits the first that the truck has counts.
 */
export type Timing = Record<string, Distribution>;
