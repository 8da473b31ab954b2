/**
 * When lines that grow come to a limit. Each replication gives a line, start + slope × t; the mean line crosses the
 * limit at (limit − start) / slope, a ratio of two means that vary together, whose interval is that of Fieller (1954):
 * all t at which the limit cannot be told from the mean line.
 */
import { studentQuantile } from '../../numeric/student.ts';
import { moments } from './interval.ts';
import type { Trend } from './trend.ts';

/** The time at which the mean of `lines` comes to `limit`, with its interval; null where that has no upper end. */
export function crossing(
  lines: readonly Trend[],
  limit: number,
  confidence: number,
): { mean: number; ciLow: number; ciHigh: number } | null {
  const n = lines.length;
  const left = moments(lines.map(({ start }) => limit - start));
  const slope = moments(lines.map((line) => line.slope));
  const mean = left.mean / slope.mean;
  if (n < 2) return null;
  let together = 0;
  for (const line of lines) together += (limit - line.start - left.mean) * (line.slope - slope.mean);
  const t = studentQuantile(1 - (1 - confidence) / 2, n - 1);
  const squared = (t * t) / n;
  const covariance = together / (n - 1);
  // |left − slope t| ≤ its half-width: a quadratic in t, which has two ends where the slope differs from 0 for sure.
  const a = slope.mean * slope.mean - squared * slope.variance;
  const b = left.mean * slope.mean - squared * covariance;
  const c = left.mean * left.mean - squared * left.variance;
  if (!(a > 0 && slope.mean > 0)) return null;
  const root = Math.sqrt(Math.max(0, b * b - a * c));
  return { mean, ciLow: (b - root) / a, ciHigh: (b + root) / a };
}
