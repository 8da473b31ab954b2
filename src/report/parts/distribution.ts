import type { DistributionRow, Estimate } from '../../results/document.ts';

/** How many observations a distribution holds. */
export function total({ counts }: Pick<DistributionRow, 'counts'>): number {
  return counts.reduce((sum, count) => sum + count, 0);
}

/** Upper edges of the bins with the share of trucks up to there. */
export function cumulative({ edges, counts }: Pick<DistributionRow, 'edges' | 'counts'>): [number, number][] {
  const all = total({ counts });
  const points: [number, number][] = [];
  let below = 0;
  counts.forEach((count, i) => {
    if (count === 0 && i > 0 && i < counts.length - 1 && counts[i + 1] === 0) return;
    if (points.length === 0 && count > 0 && edges[i] > 0) points.push([edges[i], 0]);
    below += count;
    points.push([edges[i + 1] ?? edges[i], below / all]);
  });
  return points;
}

/** A quantile of the pooled trucks; without an interval, as waits inside a run depend on each other. */
export function pooled(points: [number, number][], share: number): Estimate {
  let [time, below] = [0, 0];
  for (const [next, upTo] of points) {
    if (upTo >= share) {
      time += upTo > below ? ((next - time) * (share - below)) / (upTo - below) : 0;
      break;
    }
    [time, below] = [next, upTo];
  }
  return { mean: time, ciLow: time, ciHigh: time, n: 1, variance: 0 };
}
