import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import type { Explanation } from '../../src/results/explanation.ts';
import { call } from './shell.ts';

const LESSON = 'scenarios/tutorial/what-matters.yaml';
const lane = new URL('./fixtures/one-lane.yaml', import.meta.url).pathname;
/** y = papers × form + road; how many come does nothing, for nobody waits. */
const FACTORS = [
  'flows.trucks.itinerary.0.service=10 min..30 min',
  'events.new-form.slow.papers=1.0..2.0',
  'flows.trucks.itinerary.1.travel=20 min..40 min',
  'flows.trucks.arrivals.poisson=4 /h..8 /h',
].flatMap((factor) => ['--vary', factor]);

function folder(): string {
  const path = mkdtempSync(join(tmpdir(), 'smartgate-'));
  onTestFinished(() => rmSync(path, { recursive: true }));
  return path;
}

async function explained(...more: string[]): Promise<Explanation> {
  const { code, out, err } = await call('explain', LESSON, '--metric', 'timeInSystem', ...FACTORS, '--json', ...more);
  expect({ code, err: err.replace(/^\d+ of .*\n/gm, '') }).toEqual({ code: 0, err: '' });
  return JSON.parse(out);
}

describe('a gate whose figure is a known function of its factors', () => {
  test('one factor at a time', async () => {
    const { tornado, runs, figure, factors } = await explained('--quiet');
    expect(figure).toMatchObject({ metric: 'timeInSystem', unit: 'min' });
    expect(factors.map(({ base, unit }) => `${base} ${unit}`)).toEqual(['20 min', '1.5 ', '30 min', '6 /h']);
    expect(tornado?.base.mean).toBeCloseTo(60, 9);
    const found = tornado?.rows.map(({ factor, low, high, swing }) => [factor, low.mean, high.mean, swing.mean]);
    const exact = [
      [0, -15, 15, 30],
      [1, -10, 10, 20],
      [2, -10, 10, 20],
      [3, 0, 0, 0],
    ];
    expect(found?.map(([factor]) => factor)).toEqual([0, 1, 2, 3]);
    found?.flat().forEach((value, i) => {
      expect(value).toBeCloseTo(exact.flat()[i], 9);
    });
    expect(runs).toBe(4 * 9);
  });

  test('screening: effects 20 (b), 20 a / 20, 20 and nothing; the road has no spread', async () => {
    const { morris } = await explained('--method', 'morris', '--replications', '1', '--quiet');
    const of = (factor: number) => morris?.rows.find((row) => row.factor === factor);
    // The effect of papers is 20 b with b from 1 to 2, that of the form a, from 10 to 30.
    expect(of(0)?.mu).toBeGreaterThan(20);
    expect(of(0)?.mu).toBeLessThan(40);
    expect(of(1)?.muStar).toBe(of(1)?.mu);
    expect(of(2)?.mu).toBeCloseTo(20, 9);
    expect(of(2)?.sigma).toBeLessThan(1e-9);
    expect(of(3)).toEqual({ factor: 3, mu: 0, muStar: 0, sigma: 0, chance: 0, noise: 0 });
  });

  test('shares of the variance: 75, 33.3 and 33.3 alone, 2.8 together', async () => {
    const budget = ['--budget', String(1024 * 6), '--replications', '1', '--days', '0.5'];
    const { sobol } = await explained('--method', 'sobol', ...budget, '--quiet');
    const parts = [75, 100 / 3, 100 / 3, 0];
    const together = 100 / 36;
    const all = parts.reduce((sum, part) => sum + part, together);
    expect(sobol?.basePoints).toBe(1024);
    expect(Math.abs((sobol?.mean ?? 0) - 60)).toBeLessThan(0.1);
    expect(Math.abs((sobol?.deviation ?? 0) - Math.sqrt(all))).toBeLessThan(0.1);
    for (const { factor, first, total } of sobol?.rows ?? []) {
      expect(Math.abs(first.value - parts[factor] / all)).toBeLessThan(0.005);
      const whole = parts[factor] + (factor < 2 ? together : 0);
      expect(Math.abs(total.value - whole / all)).toBeLessThan(0.005);
    }
  });
});

test('the same bytes on any number of threads, and from runs that were kept; a page in both languages', async () => {
  const typed = ['explain', lane, '--metric', 'wait @ lane', '--vary', 'places.lane.lanes=1..3', '--days', '2'];
  const more = ['--vary', 'flows.trucks.arrivals.poisson=0.6 /min..0.8 /min', '--replications', '3'];
  const bytes: string[] = [];
  const out = folder();
  for (const threads of ['1', '2', '4']) {
    const { code, out: said } = await call(...typed, ...more, '--method', 'morris', '--json', '--threads', threads);
    expect(code).toBe(0);
    bytes.push(said);
  }
  const kept = await call(...typed, ...more, '--method', 'morris', '--out', out, '--lang', 'vi');
  expect(kept.code).toBe(0);
  expect(kept.out).toContain('Số làn @ lane: đi hết khoảng của nó làm thời gian chờ @ lane thay đổi trung bình');
  bytes.push(readFileSync(join(out, 'explain.json'), 'utf8'));
  await call(...typed, ...more, '--method', 'morris', '--out', out, '--quiet');
  bytes.push(readFileSync(join(out, 'explain.json'), 'utf8'));
  expect(new Set(bytes).size).toBe(1);
  for (const name of ['report.html', 'report.vi.html']) {
    const page = readFileSync(join(out, name), 'utf8');
    expect(page.startsWith('<!doctype html>') && page.includes('<svg') && page.endsWith('</html>\n')).toBe(true);
  }
});

test.each([
  [['--metric', 'wait @ lane'], 'explain wants --vary, such as --vary places.lane.lanes=2..6.'],
  [['--vary', 'places.lane.lanes=1..2'], "explain wants --metric, such as --metric 'wait @ lane'."],
  [['--vary', 'places.lane.lanes=1..2', '--metric', 'wiat'], '--metric  found "wiat"'],
  [
    ['--vary', 'places.lane.lanes=1..2', '--metric', 'wait @ lanes'],
    'metrics: no wait @ lanes, did you mean wait @ lane?',
  ],
  [['--vary', 'places.lane.lnes=1..2', '--metric', 'wait'], 'lnes'],
  [['--vary', 'places.lane.lanes=1..2', '--metric', 'wait', '--method', 'kn'], '--method kn is one of choose.'],
  [['--vary', 'places.lane.lanes=1..2', '--metric', 'wait', '--method', 'x'], '--method wants tornado, morris,'],
  [
    ['--vary', 'places.lane.lanes=1..2', '--metric', 'wait @ lane', '--budget', '4'],
    '--budget: too small; this takes at least 2 × 3 = 6 runs',
  ],
])('%o is refused', async (more, says) => {
  const { code, err } = await call('explain', lane, ...more);
  expect(code).toBe(2);
  expect(err).toContain(says);
});
