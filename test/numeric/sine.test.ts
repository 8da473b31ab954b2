import { expect, test } from 'vitest';
import { cosineOfTurns, sineOfTurns } from '../../src/numeric/sine.ts';
import { source } from './ulps.ts';

test('sines of whole eighths of a turn', () => {
  const half = Math.SQRT1_2;
  const known = [0, half, 1, half, 0, -half, -1, -half];
  known.forEach((value, k) => {
    expect(Math.abs(sineOfTurns(k / 8) - value)).toBeLessThan(2e-16);
    expect(Math.abs(sineOfTurns(k / 8 - 5) - value)).toBeLessThan(2e-16);
    expect(Math.abs(cosineOfTurns(k / 8) - known[(k + 2) % 8])).toBeLessThan(2e-16);
  });
});

test('within 1e-15 of Math.sin, and sin² + cos² = 1', () => {
  const next = source(8);
  for (let i = 0; i < 100_000; i++) {
    const x = next() - 0.5;
    expect(Math.abs(sineOfTurns(x) - Math.sin(2 * Math.PI * x))).toBeLessThan(1e-15);
    const [s, c] = [sineOfTurns(40 * x), cosineOfTurns(40 * x)];
    expect(Math.abs(s * s + c * c - 1)).toBeLessThan(1e-14);
  }
});
