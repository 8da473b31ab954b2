import { beforeAll, expect, test } from 'vitest';
import { makeDocument } from '../../src/report/dom.ts';
import { labelBoxes } from './boxes.ts';
import { fixture, PLANS } from './fixture.ts';
import { withWays } from './fixtureWays.ts';
import { drawn, picture } from './pictures.ts';

let document: Document;
beforeAll(async () => {
  document = await makeDocument();
});

const labels = (svg: SVGSVGElement) => labelBoxes(svg).map((box) => box.text.replaceAll('\u00a0', ' '));

test('the gate: a panel a gate, units and use in every place, the one used most marked once', async () => {
  const { report, svgs } = drawn(withWays(fixture(PLANS.slice(0, 1))), 'en', document);
  const svg = picture(svgs, 'gate-scheme-wide');
  const told = labels(svg);
  expect(told).toEqual(
    expect.arrayContaining(['Hữu Nghị', 'Tân Thanh', 'Chi Ma', 'Vietnam', 'China', '1,100 bays', '4 lanes']),
  );
  // Utilisation of the made-up lanes: 0.4 + 42.4 / 110 = 0.785, the most but for those of no lane drawn.
  expect(told).toContain('79% in use');
  expect(svg.querySelectorAll('g > rect[stroke-width="3.5"]').length).toBe(2);
  expect(svg.querySelector('desc')?.textContent).toMatch(
    /^Used the most: Hữu Nghị, lanes out, 79% in use, by \d+ trucks a day\.$/u,
  );
  const chart = report.charts.find(({ name }) => name === 'gate-scheme')?.svg ?? '';
  await expect(chart.replaceAll('><', '>\n<')).toMatchFileSnapshot('./snapshots/gate-scheme.svg');
});

test('exports go to the right and imports to the left, both on the same side of the border', () => {
  const svg = picture(drawn(withWays(fixture(PLANS.slice(0, 1))), 'vi', document).svgs, 'gate-scheme-wide');
  const tips = (role: string) =>
    [...svg.querySelectorAll(`path.f-${role}`)].map((path) => path.getAttribute('d') ?? '');
  expect(tips('s1').length).toBeGreaterThan(5);
  expect(tips('s1').every((d) => /l7,[\d.]+l-7,/u.test(d))).toBe(true);
  expect(tips('s2').length).toBeGreaterThan(3);
  expect(tips('s2').every((d) => /l-7,[\d.]+l7,/u.test(d))).toBe(true);
  const border = Number(svg.querySelector('line[stroke-dasharray="10 4 2 4"]')?.getAttribute('x1'));
  const boxes = [...svg.querySelectorAll('rect[rx]')];
  for (const box of boxes)
    expect(Number(box.getAttribute('x')) + Number(box.getAttribute('width'))).toBeLessThan(border + 60);
});

test('a scenario without directions has no border; one without a model no picture', () => {
  const results = withWays(fixture(PLANS.slice(0, 1)));
  const bare = {
    ...results.scenarios[0],
    flows: results.scenarios[0].flows.map((flow) => ({ ...flow, direction: null })),
  };
  const svg = picture(drawn({ ...results, scenarios: [bare] }, 'en', document).svgs, 'gate-scheme-wide');
  expect(labels(svg)).not.toContain('China');
  expect(svg.querySelector('line[stroke-dasharray="10 4 2 4"]')).toBeNull();
  const { charts } = drawn({ ...results, model: undefined }, 'en', document).report;
  expect(charts.map(({ name }) => name)).not.toContain('gate-scheme');
});
