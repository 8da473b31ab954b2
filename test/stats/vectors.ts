/** Four systems by ten synchronised replications (KSL Book 5.7.3-5.7.4; Nelson & Matejcik 1995), and what is published of them. */
export const SYSTEMS = {
  One: [63.72, 32.24, 40.28, 36.94, 36.29, 56.94, 34.1, 63.36, 49.29, 87.2],
  Two: [63.06, 31.78, 40.32, 37.71, 36.79, 57.93, 33.39, 62.92, 47.67, 80.79],
  Three: [57.74, 29.65, 36.52, 35.71, 33.81, 51.54, 31.39, 57.24, 42.63, 67.27],
  Four: [62.63, 31.56, 39.87, 37.35, 36.65, 57.15, 33.3, 62.21, 47.46, 79.6],
};

export type SystemName = keyof typeof SYSTEMS;

export const MEANS: Record<SystemName, [mean: number, sd: number]> = {
  One: [50.036, 17.70265655],
  Two: [49.236, 16.24500621],
  Three: [44.35, 13.15094758],
  Four: [48.778, 15.94151728],
};

interface Pair {
  a: SystemName;
  b: SystemName;
  mean: number;
  sd: number;
  /** 95 % interval of one pair, and of one pair when six are to hold together. */
  paired: [number, number];
  ofSix: [number, number];
}

export const PAIRS: Pair[] = [
  {
    a: 'One',
    b: 'Two',
    mean: 0.8,
    sd: 2.120848887,
    paired: [-0.7171638976, 2.317163898],
    ofSix: [-1.456274708, 3.056274708],
  },
  {
    a: 'One',
    b: 'Three',
    mean: 5.686,
    sd: 5.338356385,
    paired: [1.867169894, 9.504830106],
    ofSix: [0.006765346181, 11.36523465],
  },
  {
    a: 'One',
    b: 'Four',
    mean: 1.258,
    sd: 2.342983853,
    paired: [-0.4180696795, 2.93406968],
    ofSix: [-1.234593999, 3.750593999],
  },
  {
    a: 'Two',
    b: 'Three',
    mean: 4.886,
    sd: 3.443451757,
    paired: [2.422703006, 7.349296994],
    ofSix: [1.22266823, 8.54933177],
  },
  {
    a: 'Two',
    b: 'Four',
    mean: 0.458,
    sd: 0.3445060877,
    paired: [0.211555191, 0.704444809],
    ofSix: [0.09149563599, 0.824504364],
  },
  {
    a: 'Three',
    b: 'Four',
    mean: -4.428,
    sd: 3.138381749,
    paired: [-6.673063057, -2.182936943],
    ofSix: [-7.766781659, -1.089218341],
  },
];

/** (var One + var Three) / var(One − Three). */
export const VARIANCE_RATIO_ONE_THREE = 17.06543044;

/** t(1 − 0.05 / 3, 9): one of three one-sided statements that hold together. */
export const T_OF_THREE = 2.509587057;

/** Where less is better: those that screening at 95 % keeps, and Hsu's intervals with an indifference zone of 2. */
export const SCREENED: SystemName[] = ['Three'];
export const MCB_WITHIN_TWO: Record<SystemName, { mean: number; interval: [number, number] }> = {
  One: { mean: 5.686, interval: [0, 7.686] },
  Two: { mean: 4.886, interval: [0, 6.886] },
  Three: { mean: -4.428, interval: [-6.428, 0] },
  Four: { mean: 4.428, interval: [0, 6.428] },
};

/** Twenty values, and the cumulative estimates of them (Hoad, Robinson & Davies 2010; vector `replications-algorithm`). */
export const CUMULATIVE = {
  data: [
    27.5, 31.2, 24.8, 29.9, 33.1, 28.4, 26.7, 30.3, 29.1, 32.0, 27.9, 28.8, 30.6, 29.5, 28.1, 31.0, 29.7, 27.2, 30.9,
    28.6,
  ],
  /** Values so far, their mean, half-width at 95 %, and the latter as a share of the mean. */
  table: [
    [2, 29.35, 23.506479, 0.80090217],
    [3, 27.833333, 7.9815207, 0.28676122],
    [4, 28.35, 4.4865721, 0.15825651],
    [5, 29.3, 4.0186585, 0.13715558],
    [6, 29.15, 3.0623028, 0.10505327],
    [7, 28.8, 2.6082181, 0.090563127],
    [8, 28.9875, 2.2273946, 0.076839831],
    [9, 29.0, 1.9158964, 0.066065394],
    [10, 29.3, 1.8128649, 0.061872522],
    [11, 29.172727, 1.6398449, 0.056211575],
    [12, 29.141667, 1.4803031, 0.05079679],
    [13, 29.253846, 1.3699437, 0.046829525],
    [14, 29.271429, 1.2581583, 0.04298247],
    [15, 29.193333, 1.1748351, 0.040243266],
    [16, 29.30625, 1.1183289, 0.038160081],
    [17, 29.329412, 1.0459506, 0.035662174],
    [18, 29.211111, 1.0126783, 0.034667571],
    [19, 29.3, 0.97196902, 0.033173004],
    [20, 29.265, 0.92154064, 0.031489514],
  ] as const,
  /** With a precision of 5 %, a look-ahead of 5 and at least 3 values. */
  recommended: 13,
};
