import type { Results } from '../../src/results/document.ts';
import type { PrecisionRow } from '../../src/results/sections/precision.ts';

/** The same results as if their replications had gone on until the key metrics were known to 5 %, with at most `atMost` of them. */
export function withPrecision(results: Results, atMost = 1000): Results {
  const { replications } = results;
  const rows = results.scenarios.flatMap(({ name, keyMetrics }) =>
    keyMetrics.flatMap((ref, i): PrecisionRow[] => {
      const found = results.metrics.find(
        (one) => one.scenario === name && one.metric === ref.metric && one.place === ref.place && one.flow === ref.flow,
      );
      if (found === undefined) return [];
      const { mean, ciHigh, unit, n } = found;
      const halfWidth = ciHigh - mean;
      const own = i === 1;
      return [
        {
          scenario: name,
          ...ref,
          unit,
          goal: null,
          path: null,
          by: null,
          relative: own ? null : 0.05,
          absolute: own ? 2 * halfWidth : 0.05,
          wanted: own ? 2 * halfWidth : Math.max(0.05, 0.05 * Math.abs(mean)),
          mean,
          halfWidth,
          n,
          reached: replications < atMost ? Math.max(5, replications - 9 - i) : null,
          atMost,
          curve: curveOf(mean, halfWidth, replications),
        },
      ];
    }),
  );
  return { ...results, precision: rows };
}

/** Half-widths that fall with the root of the number of runs, about a mean that settles down. */
function curveOf(mean: number, halfWidth: number, runs: number): PrecisionRow['curve'] {
  return Array.from({ length: Math.max(0, runs - 1) }, (_, i) => {
    const n = i + 2;
    const root = Math.sqrt(runs / n);
    return {
      n,
      mean: mean + (n < runs ? halfWidth * (root - 1) * (n % 2 === 0 ? 0.4 : -0.3) : 0),
      halfWidth: halfWidth * root,
    };
  });
}
