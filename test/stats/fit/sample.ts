/** METHOD's vector `fit-small`, in ascending order. */
export const SAMPLE = [3.1, 0.7, 5.9, 2.2, 1.4, 8.8, 0.3, 4.0, 2.9, 6.1, 1.1, 3.6].sort((a, b) => a - b);

interface Fitted {
  family: string;
  parameters: Record<string, number>;
  logLikelihood: number;
  /** Distances of the sample from the law. */
  ks: number;
  ad: number;
}

/** What is published of it; the rest (gamma and Weibull likelihoods, beta on [0, 10], triangular, distances) by SciPy and NumPy. */
export const FITTED: Fitted[] = [
  {
    family: 'exponential',
    parameters: { mean: 3.341666667 },
    logLikelihood: -26.47763621,
    ks: 0.1634718501,
    ad: 0.32938987840613443,
  },
  {
    family: 'lognormal',
    parameters: { mu: 0.8567438273, sigma: 0.9415768135 },
    logLikelihood: -26.58579615,
    ks: 0.17073685167225633,
    ad: 0.29193659782289494,
  },
  {
    family: 'weibull',
    parameters: { shape: 1.35169, scale: 3.64254 },
    logLikelihood: -25.735544418698197,
    ks: 0.10373839811490321,
    ad: 0.14368302141299694,
  },
  {
    family: 'gamma',
    parameters: { shape: 1.57569, scale: 2.12077 },
    logLikelihood: -25.819645203508706,
    ks: 0.12207378841890498,
    ad: 0.15369104942051592,
  },
  {
    family: 'beta',
    parameters: { alpha: 1.03823645615, beta: 1.9796479936 },
    logLikelihood: -25.541465607469494,
    ks: 0.1269890978501681,
    ad: 0.1787558163105647,
  },
  {
    family: 'triangular',
    parameters: { min: 0.3, mode: 0.3, max: 10.05136363334638 },
    logLikelihood: -24.82431815888283,
    ks: 0.13510202147750905,
    // Its first probability is 0, and counts as 2^-54.
    ad: 3.026101397028242,
  },
];

/** Forty values of a triangular law on [2, 11] with its peak at 5, to two digits. */
export const TRIANGULAR_SAMPLE = [
  2.18, 2.63, 2.71, 3.28, 3.32, 3.52, 4.01, 4.34, 4.48, 4.52, 4.53, 4.71, 4.92, 4.94, 4.96, 5.27, 5.48, 5.48, 5.54,
  5.77, 5.82, 5.84, 5.84, 6.1, 6.82, 6.84, 6.97, 7.03, 7.7, 7.71, 7.77, 8.1, 8.11, 8.35, 8.37, 8.45, 8.62, 8.65, 9.1,
  9.82,
];
