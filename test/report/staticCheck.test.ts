import { beforeAll, expect, test } from 'vitest';
import { makeDocument } from '../../src/report/dom.ts';
import { fixture, PLANS } from './fixture.ts';
import { withPreview } from './fixturePreview.ts';
import { drawn, picture } from './pictures.ts';

let document: Document;
beforeAll(async () => {
  document = await makeDocument();
});

const plain = (html: string) =>
  html
    .replaceAll('\u00a0', ' ')
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ');

test('one scenario: what comes, what can be done, and what the runs came to', () => {
  const { report } = drawn(withPreview(fixture(PLANS.slice(0, 1))), 'en', document);
  const said = plain(report.html);
  expect(said).toContain(
    'Hữu Nghị, lanes out: 1,003 trucks a day come, 828 can be taken; the queue grows without end.',
  );
  // Load, simulated utilisation, worst hour; no estimate beyond all that can be done.
  expect(said).toMatch(/Hữu Nghị, lanes out 1,003 828 121% 7\d% 07:00: 361% – –/);
  expect(said).toMatch(/Quarantine 208 828 25% 4\d% 07:00: 75% wait 6\.7 min 5/);
  expect(said).toMatch(/Hữu Nghị, yard: reefers 286 828 35% 5\d% 07:00: 103% full 3\.8% 5/);
  expect(said).toMatch(/Hữu Nghị, yard: dry cargo 80 828 10% 4\d% 07:00: 29% full 0\.0% 5/);
  expect(said).toContain('Taken at its best, so that loads are no less than this: what a full place sends on or loses');
});

test('several scenarios: who is overloaded where, and by how much', () => {
  const { report } = drawn(withPreview(fixture(PLANS.slice(0, 3))), 'vi', document);
  const said = plain(report.html);
  expect(said).toContain(
    'Hữu Nghị, làn xuất: xe đến nhiều hơn khả năng giải quyết theo “Hiện trạng 2025” (121%), “Sáu làn xuất khẩu” (111%) và “Thêm 200 ô đỗ xe lạnh tại bãi Hữu Nghị” (101%); hàng chờ sẽ dài ra mãi.',
  );
  expect(said).not.toContain('Tân Thanh, làn xuất: xe đến');
});

test('results without a static check have no such part', () => {
  expect(drawn(fixture(), 'en', document).report.html).not.toContain('Static check');
});

test('the picture shows what is beyond capacity, and its worst hour', async () => {
  const { svgs, report } = drawn(withPreview(fixture(PLANS.slice(0, 2))), 'vi', document);
  const svg = picture(svgs, 'load-by-hour-wide');
  expect(svg.querySelector('desc')?.textContent?.replaceAll('\u00a0', ' ')).toBe(
    'Hữu Nghị, làn xuất theo Hiện trạng 2025: giờ căng nhất bắt đầu từ 07:00, tải bằng 361% khả năng giải quyết.',
  );
  // Two places are loaded by more than half, with two scenarios each: load, beyond, open; and the swatches of the key.
  expect(svg.querySelectorAll('path.f-worse').length).toBe(4);
  const chart = report.charts.find(({ name }) => name === 'load-by-hour')?.svg ?? '';
  await expect(chart.replaceAll('><', '>\n<')).toMatchFileSnapshot('./snapshots/load-by-hour.svg');
});
