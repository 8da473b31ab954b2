import fc from 'fast-check';
import { expect, test } from 'vitest';
import { relativePath } from '../../src/report/relative.ts';

/** Points of a path in tenths, followed command by command as the specification of SVG has it. */
function pointsOf(path: string): string[] {
  let [x, y] = [0, 0];
  const points: string[] = [];
  for (const [, letter, rest] of path.matchAll(/([a-zA-Z])([^a-zA-Z]*)/g)) {
    const numbers = (rest.match(/-?(?:\d+\.?\d*|\.\d+)/g) ?? []).map(Number);
    const taken = 'HhVv'.includes(letter) ? 1 : 2;
    if ('Zz'.includes(letter)) points.push('closed');
    for (let i = 0; i < numbers.length; i += taken) {
      const [a, b] = [numbers[i], numbers[i + 1]];
      const own = letter === letter.toLowerCase();
      if ('Hh'.includes(letter)) x = own ? x + a : a;
      else if ('Vv'.includes(letter)) y = own ? y + a : a;
      else [x, y] = own ? [x + a, y + b] : [a, b];
      points.push(`${Math.round(x * 10)},${Math.round(y * 10)}`);
    }
  }
  return points;
}

test('a path told from point to point goes through the same points', () => {
  const number = fc.integer({ min: -30, max: 9000 }).map((tenths) => tenths / 10);
  const line = fc.oneof(
    fc.tuple(number, number).map(([x, y]) => `L${x},${y}`),
    number.map((x) => `H${x}`),
    number.map((y) => `V${y}`),
  );
  const piece = fc.tuple(number, number, fc.array(line), fc.boolean());
  const paths = fc.array(piece, { minLength: 1, maxLength: 3 });
  fc.assert(
    fc.property(paths, (pieces) => {
      const path = pieces.map(([x, y, lines, closed]) => `M${x},${y}${lines.join('')}${closed ? 'Z' : ''}`).join('');
      expect(pointsOf(relativePath(path))).toEqual(pointsOf(path));
    }),
    { seed: 7 },
  );
});

test('by hand: steps, signs and closed pieces', () => {
  expect(relativePath('M1,2L1.5,2L2,2.5L3,2L3,9Z')).toBe('M1 2h.5l.5 .5 1-.5v7z');
  expect(relativePath('M0,1A2,2,0,1,0,3,4Z')).toBe('M0,1A2,2,0,1,0,3,4Z');
});
