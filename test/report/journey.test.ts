import { beforeAll, expect, test } from 'vitest';
import { makeDocument } from '../../src/report/dom.ts';
import { labelBoxes } from './boxes.ts';
import { fixture, PLANS } from './fixture.ts';
import { withJourney } from './fixtureJourney.ts';
import { drawn, picture } from './pictures.ts';

let document: Document;
beforeAll(async () => {
  document = await makeDocument();
});

const labels = (svg: SVGSVGElement) => labelBoxes(svg).map((box) => box.text.replaceAll('\u00a0', ' '));

test('a panel for the main flow of each direction, a line for half of the trucks and one for 95%', async () => {
  const { report, svgs } = drawn(withJourney(fixture(PLANS.slice(0, 1))), 'en', document);
  const svg = picture(svgs, 'journey-wide');
  const lines = [...svg.querySelectorAll('path[stroke-linejoin="round"]')];
  expect(lines).toHaveLength(4);
  expect(lines.filter((line) => line.getAttribute('stroke-dasharray') === '7 3')).toHaveLength(2);
  // 415 minutes are 6.92 hours, and 2.5 times as much 17.3; the interval is 3 % of that.
  expect(labels(svg).filter((text) => text.startsWith('50%'))).toEqual(['50%: 6.9 ± 0.2', '50%: 6.9 ± 0.2']);
  expect(labels(svg).filter((text) => text.startsWith('95%:'))).toEqual(['95%: 17.3 ± 0.5', '95%: 17.3 ± 0.5']);
  expect(labels(svg)).toEqual(
    expect.arrayContaining(['Tân Thanh, yard', 'drive', 'Hữu Nghị, lanes out', 'huu-nghi-in']),
  );
  expect(svg.querySelector('desc')?.textContent?.replaceAll('\u00a0', ' ')).toMatch(
    /^Hữu Nghị, fruit out: half of the trucks are through after 6\.9 ± 0\.2 h, 95% after 17\.3 ± 0\.5 h; the longest step is Tân Thanh, yard\. /u,
  );
  const chart = report.charts.find(({ name }) => name === 'journey')?.svg ?? '';
  await expect(chart.replaceAll('><', '>\n<')).toMatchFileSnapshot('./snapshots/journey.svg');
});

test('the line rises at places and slopes on the way; what lies higher is later', () => {
  const svg = picture(drawn(withJourney(fixture(PLANS.slice(0, 1))), 'en', document).svgs, 'journey-wide');
  const d = svg.querySelector('path[stroke-linejoin="round"]')?.getAttribute('d') ?? '';
  const points = pointsOf(d);
  // From the left end to the yard and up there, across; a slope; to the lane, up for the wait and for the service, across.
  const kinds = points.slice(1).map(([x, y], k) => {
    const [before, level] = points[k];
    return x === before ? (y < level ? 'up' : 'stays') : y === level ? 'across' : 'slope';
  });
  expect(kinds).toEqual(['across', 'stays', 'up', 'across', 'slope', 'across', 'up', 'up', 'across']);
});

test('in a comparison the baseline and the foremost plan; without the section, or the model, no picture', () => {
  const results = withJourney(fixture());
  const { report, svgs } = drawn(results, 'vi', document);
  expect(picture(svgs, 'journey-wide').querySelectorAll('path[stroke-linejoin="round"]')).toHaveLength(8);
  expect(report.html).toContain('Được vẽ: “Hiện trạng 2025” và “Cửa khẩu thông minh 2027 với xe tự hành AGV”.');
  const has = (part: 'journey' | 'model') =>
    drawn({ ...results, [part]: undefined }, 'vi', document).report.charts.some(({ name }) => name === 'journey');
  expect(has('journey')).toBe(false);
  expect(has('model')).toBe(false);
});

/** Points of a line written with absolute or relative steps. */
function pointsOf(d: string): [number, number][] {
  const points: [number, number][] = [];
  let [x, y] = [0, 0];
  for (const [, step, rest] of d.matchAll(/([MLHVmlhv])([^MLHVmlhv]*)/gu)) {
    const numbers = (rest.match(/-?(?:\d+\.?\d*|\.\d+)/gu) ?? []).map(Number);
    const alone = 'HVhv'.includes(step);
    for (let k = 0; k < numbers.length; k += alone ? 1 : 2) {
      const relative = step === step.toLowerCase();
      const [dx, dy] = alone
        ? 'Hh'.includes(step)
          ? [numbers[k], null]
          : [null, numbers[k]]
        : [numbers[k], numbers[k + 1]];
      if (dx !== null) x = relative ? x + dx : dx;
      if (dy !== null) y = relative ? y + dy : dy;
      points.push([Math.round(x * 10) / 10, Math.round(y * 10) / 10]);
    }
  }
  return points;
}
