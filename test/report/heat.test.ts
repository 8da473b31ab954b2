import { beforeAll, expect, test } from 'vitest';
import { makeDocument } from '../../src/report/dom.ts';
import { labelBoxes } from './boxes.ts';
import { fixture, PLANS } from './fixture.ts';
import { withHeat } from './fixtureHeat.ts';
import { withPreview } from './fixturePreview.ts';
import { drawn, picture } from './pictures.ts';

let document: Document;
beforeAll(async () => {
  document = await makeDocument();
});

const one = () => withHeat(fixture(PLANS.slice(0, 1)));

/** Number of parts of the paths that match: a letter of each. */
const parts = (svg: SVGSVGElement, selector: string, letter: RegExp) =>
  [...svg.querySelectorAll(selector)].reduce(
    (sum, path) => sum + (path.getAttribute('d')?.match(letter)?.length ?? 0),
    0,
  );
/** Cells of the picture; the key has boxes of its own. */
const cells = (svg: SVGSVGElement) => parts(svg, 'path.f-better', /z/giu);

test('a cell for every hour and place, closed hours as dashes, what is blocked with a mark of its own', async () => {
  const { report, svgs } = drawn(one(), 'en', document);
  const svg = picture(svgs, 'use-by-hour-wide');
  const rows = labelBoxes(svg).filter(({ text }) => /yard|lanes|Quarantine|Customs|AGV|huu-nghi-in/u.test(text)).length;
  expect(rows).toBe(10);
  // Three yards that never close; seven places that are open for 13 hours.
  expect(cells(svg)).toBe(3 * 24 + 7 * 13);
  expect(parts(svg, 'path.s-axis[stroke-width="1.2"]', /m/giu)).toBe(7 * 11);
  // Of the places 0, 6 and 9 half of what is in use at noon is blocked; and the mark in the key.
  expect(svg.querySelectorAll('path.s-worse')).toHaveLength(3 + 1);
  expect(svg.querySelector('desc')?.textContent).toMatch(
    /^Fullest: .+, 100% in use at \d\d:00; most blocked: .+, \d\d% at 12:00\.$/u,
  );
  expect(report.html).toContain('% blocked)');
  const chart = report.charts.find(({ name }) => name === 'use-by-hour')?.svg ?? '';
  await expect(chart.replaceAll('><', '>\n<')).toMatchFileSnapshot('./snapshots/use-by-hour.svg');
});

test('of servers of which half are open, it is those that count', () => {
  const results = one();
  const half = results.series.map((row) =>
    row.metric === 'openUnits' && row.place === 'huu-nghi-out' && row.from === 600 ? { ...row, mean: 2 } : row,
  );
  const use = (series: typeof half) => {
    const html = drawn({ ...results, series }, 'en', document).report.html;
    const figure = html.slice(html.indexOf('<figure id="use-by-hour">'));
    const head = figure.slice(figure.indexOf('<thead>'), figure.indexOf('</thead>'));
    const column = head.split('<th scope').findIndex((cell) => cell.includes('Hữu Nghị, lanes out')) - 1;
    const row = figure.slice(figure.indexOf('<th scope="row">10:00</th>'));
    return /^[^<]*/u.exec(row.split('<td>')[column])?.[0];
  };
  // In use at 10 o'clock: 4 × (1 − 1/9) = 3.56 of 4 servers; of 2 all.
  expect(use(results.series)).toBe('89%');
  expect(use(half)).toBe('100%');
});

test('an earlier document: the hours are those of the static check, or none are known', () => {
  const results = one();
  const series = results.series.filter(({ metric }) => !metric.endsWith('Units'));
  const count = (svgs: SVGSVGElement[]) => cells(picture(svgs, 'use-by-hour-wide'));
  expect(count(drawn({ ...results, series }, 'en', document).svgs)).toBe(10 * 24);
  const planned = withPreview({ ...results, series });
  const shut = (planned.preview ?? []).filter(({ open }) => open.some((units) => units === 0)).length;
  expect(count(drawn(planned, 'en', document).svgs)).toBeLessThan(10 * 24);
  expect(shut).toBeGreaterThan(0);
});
