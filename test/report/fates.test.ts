import { beforeAll, expect, test } from 'vitest';
import { makeDocument } from '../../src/report/dom.ts';
import type { Results } from '../../src/results/document.ts';
import { labelBoxes } from './boxes.ts';
import { fixture, PLANS } from './fixture.ts';
import { stage, withWays } from './fixtureWays.ts';
import { drawn, picture } from './pictures.ts';

let document: Document;
beforeAll(async () => {
  document = await makeDocument();
});

const labels = (svg: SVGSVGElement) => labelBoxes(svg).map((box) => box.text.replaceAll('\u00a0', ' '));

test('where trucks go: the baseline and the foremost plan, said in a sentence and in tables', async () => {
  const { report, svgs } = drawn(withWays(fixture()), 'en', document);
  const chart = report.charts.find(({ name }) => name === 'fates')?.svg ?? '';
  const svg = picture(svgs, 'fates-wide');
  expect(labels(svg)).toEqual(expect.arrayContaining(['Baseline 2025', 'Smart gate 2027 with AGVs']));
  expect(labels(svg)).not.toContain('Six export lanes');
  expect(svg.querySelector('desc')?.textContent).toMatch(
    // By hand: 1.06 × 1,690 come; of the exports at yards, 366 a day, 4 % are turned away, of those at Chi Ma 5 % give up.
    /^Baseline 2025: of 1,791 trucks a day, 1,690 \(94%\) cleared, 85 \(4\.7%\) inside, more than before, 14\.6 \(0\.8%\) turned away and 2\.[01] \(0\.1%\) gave up waiting\./u,
  );
  expect(report.html.match(/<th scope="col">From<\/th>/gu)).toHaveLength(2);
  await expect(chart.replaceAll('><', '>\n<')).toMatchFileSnapshot('./snapshots/fates.svg');
});

test('bands are to scale: those of a node that all trucks pass are as wide as what comes, imports have lines', () => {
  const results = withWays(fixture(PLANS.slice(0, 1)));
  const svg = picture(drawn(results, 'vi', document).svgs, 'fates-wide');
  const widths = (cue: string) =>
    [...svg.querySelectorAll(cue)].map((path) => Number(path.getAttribute('stroke-width')));
  expect(widths('path[stroke^="url(#fates-wide-import"]').length).toBeGreaterThan(2);
  const nodes = [...svg.querySelectorAll('rect.f-ink')].map((rect) => ({
    x: Number(rect.getAttribute('x')),
    height: Number(rect.getAttribute('height')),
  }));
  const right = Math.max(...nodes.map(({ x }) => x));
  const sum = (at: number) => nodes.reduce((all, { x, height }) => (x === at ? all + height : all), 0);
  // 1690 of 1791 trucks are cleared: the one node at the right that is no loss beside all the sources.
  expect(sum(right) / sum(0)).toBeCloseTo(1690 / 1791, 2);
});

test('on a narrow page nodes bear numbers, and their names stand below in that order', () => {
  const svg = picture(drawn(withWays(fixture(PLANS.slice(0, 1))), 'vi', document).svgs, 'fates-phone');
  const numbers = labels(svg).filter((text) => /^\d+$/u.test(text));
  const listed = labels(svg).flatMap((text) => /^(\d+)\. /u.exec(text)?.[1] ?? []);
  expect(listed).toEqual(listed.map((_, k) => String(k + 1)));
  expect(numbers.toSorted((a, b) => Number(a) - Number(b))).toEqual(listed);
});

test('left out: an earlier document without a model, a gate where all trucks go one way, nothing observed', () => {
  const has = (results: Results) => drawn(results, 'en', document).report.charts.some(({ name }) => name === 'fates');
  const results = withWays(fixture(PLANS.slice(0, 1)));
  expect(has(results)).toBe(true);
  expect(has({ ...results, model: undefined })).toBe(false);
  expect(has({ ...results, metrics: [] })).toBe(false);
  const [[name]] = Object.entries(results.model?.flows ?? {});
  const one = { [name]: { facts: {}, itinerary: [stage('serve', 'lane', -1)] } };
  const alone = results.metrics.filter(({ metric }) => metric !== 'turnedAway');
  const cleared = alone.map((row) => (row.metric === 'arrived' ? { ...row, mean: row.mean / 1.06 } : row));
  expect(
    has({ ...results, metrics: cleared, model: { ...(results.model as never as object), flows: one } as never }),
  ).toBe(false);
});
