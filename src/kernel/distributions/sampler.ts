/**
 * A compiled distribution: its inverse distribution function, ready for the hot loop. Whatever takes time (tables, root
 * finding, checks) was done when it was compiled; a draw allocates nothing and takes one uniform number.
 */
export interface Sampler {
  /** Exact mean of the law, in the unit of its values. */
  readonly mean: number;
  /** Exact variance of the law. */
  readonly variance: number;
  /** The value, where the law has only one. */
  readonly constant?: number;
  /**
   * The value below which a share `u` of all draws lies: u in [0, 1), on the grid of 2^-53 or finer. Does not decrease as u
   * grows (but for a mixture, and to within rounding), and is finite for every u: where a law has no end, u = 0 stands
   * for 2^-54, the middle of its step.
   */
  sample(u: number): number;
}
