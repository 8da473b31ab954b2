import { beforeAll, expect, test } from 'vitest';
import { makeDocument } from '../../src/report/dom.ts';
import { renderReport } from '../../src/report/page.ts';
import type { Language } from '../../src/results/language.ts';
import { fixture, PLANS } from './fixture.ts';
import { withCourse } from './fixtureCourse.ts';

let document: Document;
beforeAll(async () => {
  document = await makeDocument();
});

const results = withCourse(fixture(PLANS.slice(0, 4)));
const draw = (lang: Language) => {
  const { html, charts } = renderReport(results, { lang, document });
  const text = html
    .replace(/<[^>]*>/gu, ' ')
    .replaceAll('\u00a0', ' ')
    .replace(/\s+/gu, ' ');
  return { text, charts: new Map(charts.map(({ name, svg }) => [name, svg])) };
};

test.each(['growth', 'warm-up'])('the picture %s looks as it did', async (name) => {
  await expect(draw('en').charts.get(name)?.replaceAll('><', '>\n<')).toMatchFileSnapshot(`./snapshots/${name}.svg`);
});

test('a mean that grows is not told: how fast it grows stands in its place, in the tables and in the sentences', () => {
  const { text } = draw('en');
  expect(text).toContain('Where more trucks come than go');
  // Key figures of the baseline: time at the gate grows with the trucks inside.
  expect(text).toContain('grows by 131 ± 4 trucks/day');
  // 742 minutes, which is the mean of these runs.
  const first = text.slice(text.indexOf('Key figures'), text.indexOf('Differences to the baseline'));
  expect(first).toContain('grows by 131 ± 4 trucks/day');
  expect(first).not.toContain('12.4');
  expect(text).toContain('Time at the gate, 95% point (no steady mean)');
  expect(text).toContain('Where the queue grows, the curve is that of these runs');
  expect(draw('vi').text).toContain('tăng 131 ± 4 xe/ngày');
});

test('the growth of each place is told with its room and the day on which that is full', () => {
  const { text } = draw('en');
  expect(text).toMatch(/Trucks at the gate whole gate Baseline 2025 131 ± 4 – –/u);
  expect(text).toMatch(/Trucks waiting Hữu Nghị, lanes out Baseline 2025 120 ± 3 – –/u);
  expect(text).toMatch(/Hữu Nghị, yard: reefers Baseline 2025 2\.5 ± 0\.4 150 60 ± 10 days after the start/u);
  expect(draw('vi').text).toMatch(/bãi xe: xe lạnh Hiện trạng 2025 2,5 ± 0,4 150 60 ± 10 ngày sau khi bắt đầu/u);
});

test('how each run begins, and whether its warm-up is long enough', () => {
  const { text } = draw('en');
  for (const said of [
    'Baseline 2025: The first 10 days of a run are not counted. Where more trucks come than go, there is nothing to settle to.',
    'Six export lanes: The first 10 days of a run are not counted. That is too short a warm-up: by MSER-5 the slowest key figure settles after 14 days,',
    'at Hữu Nghị: The warm-up was chosen by a pilot of 5 runs with the same seed. The first 10 days of a run are not counted. That is enough: by MSER-5 the slowest key figure has settled after 4 days.',
    'Durian season: The first 10 days of a run are not counted. Something in it happens on a date',
  ]) {
    expect(text).toContain(said);
  }
  expect(text).toMatch(/Time at the gate never: it grows 14 days/u);
  expect(text).toMatch(/Trucks cleared a day 3 days –/u);
  expect(draw('vi').text).toContain(
    'Giai đoạn khởi động như vậy là quá ngắn: theo MSER-5, chỉ tiêu chính chậm nhất ổn định sau 14 ngày',
  );
});

test('Welch’s picture marks the warm-up and where MSER-5 would cut, at their days', () => {
  const svg = draw('en').charts.get('warm-up') ?? '';
  // Both panels run over 40 days: upright lines at the 10th, the end of the warm-up, and at the 3rd in one of them.
  const upright = [...svg.matchAll(/<line[^>]*x1="([\d.]+)" x2="\1"[^>]*y1="0" y2="110"[^>]*>/gu)];
  expect(upright).toHaveLength(3);
  const [full, , dotted] = upright.map(([, x]) => Number(x));
  expect(dotted / full).toBeCloseTo(3 / 10, 2);
});

test('a document without these sections has none of these parts', () => {
  const { html } = renderReport(fixture(PLANS.slice(0, 2)), { lang: 'en', document });
  for (const said of ['Where more trucks come than go', 'How the runs begin', 'id="growth"', 'id="warm-up"']) {
    expect(html).not.toContain(said);
  }
});
