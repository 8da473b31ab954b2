import { expect, test } from 'vitest';
import { Samplers } from '../../src/kernel/distributions/columns.ts';
import { draw, openStream, seedStream } from '../../src/kernel/streams.ts';
import { Rows } from '../../src/memory/memory.ts';
import { LAWS, nameOf } from './distributions/laws.ts';

const samplers = new Samplers();

function open(name: string, rows = new Rows(), law?: number): number {
  const stream = openStream(rows, law);
  seedStream(stream, name);
  return stream;
}
const next = (stream: number) => draw(stream, { samplers });

test('a name gives the same numbers, whatever other streams there are', () => {
  const first = open('1|0|trucks|arrivals');
  const numbers = Array.from({ length: 100 }, () => next(first));
  const rows = new Rows();
  for (let k = 0; k < 50; k++) next(open(`1|0|other ${k}`, rows));
  const again = open('1|0|trucks|arrivals', rows);
  expect(Array.from({ length: 100 }, () => next(again))).toEqual(numbers);
  seedStream(again, '1|0|trucks|arrivals');
  expect(next(again)).toBe(numbers[0]);
});

test('golden list: the first three numbers of some streams, the same on every engine', () => {
  const golden = ['1|0|trucks|arrivals', '1|1|trucks|arrivals', '2027|17|lane#1|service'].map((name) => {
    const stream = open(name);
    return [next(stream), next(stream), next(stream)];
  });
  expect(golden).toMatchInlineSnapshot(`
    [
      [
        0.5988251146461194,
        0.18702229690640504,
        0.444898028426841,
      ],
      [
        0.8388866512998042,
        0.6970417070606667,
        0.28807406843790984,
      ],
      [
        0.5687987762314581,
        0.7031430950447284,
        0.791628170512279,
      ],
    ]
  `);
});

test('first numbers of 100,000 sequential names are uniform and uncorrelated', () => {
  const stream = open('');
  const many = 100_000;
  const cells = new Array(100).fill(0);
  let product = 0;
  let before = 0.5;
  const seen = new Set<number>();
  for (let k = 0; k < many; k++) {
    seedStream(stream, `42|${k}|arrivals`);
    const u = next(stream);
    cells[Math.floor(100 * u)]++;
    product += (u - 0.5) * (before - 0.5);
    before = u;
    seen.add(u);
  }
  const chiSquare = cells.reduce((sum, n) => sum + (n - many / 100) ** 2 / (many / 100), 0);
  expect(chiSquare).toBeLessThan(148.2); // 99.9 % of chi-square with 99 degrees of freedom
  expect(Math.abs((12 * product) / many) * Math.sqrt(many)).toBeLessThan(3.29); // 99.9 % of the standard normal
  expect(seen.size).toBe(many); // 53 bits: no ties
});

test('within a stream: moments and serial correlation', () => {
  const stream = open('moments');
  const many = 1_000_000;
  let sum = 0;
  let squares = 0;
  let product = 0;
  let before = next(stream) - 0.5;
  for (let k = 0; k < many; k++) {
    const u = next(stream) - 0.5;
    sum += u;
    squares += u * u;
    product += u * before;
    before = u;
  }
  expect(Math.abs(sum / many) * Math.sqrt(12 * many)).toBeLessThan(3.29);
  expect(Math.abs(squares / many - 1 / 12) * Math.sqrt(180 * many)).toBeLessThan(3.29);
  expect(Math.abs(product / many) * 12 * Math.sqrt(many)).toBeLessThan(3.29);
});

test.each(LAWS.map(({ d }) => [nameOf(d), d] as const))(
  'a stream of a law gives its draws at the uniform numbers: %s',
  (_, d) => {
    const law = samplers.add(d);
    const rows = new Rows();
    const [uniform, lawful] = [open('k', rows), open('k', rows, law)];
    for (let k = 0; k < 200; k++) expect(next(lawful)).toBe(samplers.sample(law, next(uniform)));
  },
);
