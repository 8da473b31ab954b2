import { beforeAll, describe, expect, test } from 'vitest';
import { makeDocument } from '../../src/report/dom.ts';
import { labelBoxes } from './boxes.ts';
import { fixture, PLANS } from './fixture.ts';
import { withBottlenecks } from './fixtureBottlenecks.ts';
import { drawn, picture } from './pictures.ts';

let document: Document;
let svgs: SVGSVGElement[];
let charts: { name: string; svg: string }[];
beforeAll(async () => {
  document = await makeDocument();
  const { svgs: all, report } = drawn(fixture(), 'vi', document);
  svgs = all;
  charts = report.charts;
});

const count = (id: string, selector: string) => picture(svgs, id).querySelectorAll(selector).length;
const labels = (id: string) => labelBoxes(picture(svgs, id)).map((box) => box.text.replaceAll('\u00a0', ' '));

describe('every picture', () => {
  test('names and describes itself, by ids that are unique on the page', () => {
    const ids = svgs.flatMap((svg) => [...svg.querySelectorAll('[id]')].map((node) => node.id));
    expect(new Set(ids).size).toBe(ids.length);
    for (const svg of svgs) {
      expect(svg.getAttribute('role')).toBe('img');
      expect(svg.getAttribute('lang')).toBe('vi');
      expect(svg.firstElementChild?.tagName).toBe('title');
      for (const id of (svg.getAttribute('aria-labelledby') ?? '').split(' ')) {
        expect(svg.querySelector(`[id="${id}"]`)?.textContent?.length).toBeGreaterThan(10);
      }
    }
  });

  test('says its finding in a sentence', () => {
    const said = (id: string) => picture(svgs, id).querySelector('desc')?.textContent?.replaceAll('\u00a0', ' ');
    expect(said('throughput-wide')).toBe(
      'Tất cả xe: nhiều nhất là Cửa khẩu thông minh 2027 với xe tự hành AGV (2.197 ± 8 xe mỗi ngày), ít nhất là Hiện trạng 2025 (1.690 ± 6).',
    );
    expect(said('waiting-1-wide')).toMatch(/^95% số xe không quá 16,1 ± 0,3 giờ theo Cửa khẩu thông minh/u);
    expect(said('queue-by-hour-wide')).toMatch(
      /^Hữu Nghị, làn xuất: hàng chờ trung bình dài nhất là .* theo Mùa sầu riêng\.$/u,
    );
    expect(said('occupancy-wide')).toMatch(/^Hữu Nghị, bãi xe: xe lạnh: giờ đông nhất là .* trên 150\.$/u);
    expect(said('differences-wide')).toMatch(
      /^Số xe thông quan mỗi ngày: Sáu làn xuất khẩu .*\(chưa phân biệt được\)/u,
    );
  });

  test('is a file of its own, on white paper, in our faces', () => {
    expect(charts.map(({ name }) => name)).toEqual([
      'differences',
      'use-by-hour',
      'throughput',
      'waiting-1',
      'waiting-2',
      'waiting-3',
      'waiting-4',
      'queue-by-hour',
      'occupancy',
    ]);
    for (const { svg } of charts) {
      expect(svg).toMatch(/^<\?xml version="1.0" encoding="UTF-8"\?>\n<svg xmlns="http:\/\/www.w3.org\/2000\/svg"/u);
      expect(svg).toContain('Be Vietnam Pro');
      expect(svg).not.toMatch(/sans-serif" text-anchor|currentColor|&nbsp;|<style|<script/u);
    }
  });
});

test('throughput: a bar from zero, an interval and a number for every scenario in every panel', () => {
  expect(count('throughput-wide', 'rect')).toBe(1 + 9 * PLANS.length);
  const bars = [...picture(svgs, 'throughput-wide').querySelectorAll('g > g rect')];
  expect(bars.every((bar) => bar.getAttribute('x') === '0')).toBe(true);
  expect(labels('throughput-wide').filter((text) => text.includes('±'))).toHaveLength(9 * PLANS.length);
  expect(count('throughput-wide', 'g[text-anchor="middle"]')).toBe(9);
});

test('waiting: a curve with a mark at 95% for every scenario, and the target', () => {
  const svg = picture(svgs, 'waiting-1-wide');
  const curves = [...svg.querySelectorAll('path')].filter((path) => path.getAttribute('stroke-linejoin'));
  expect(curves).toHaveLength(PLANS.length);
  expect(new Set(curves.map((path) => path.getAttribute('stroke-dasharray'))).size).toBe(PLANS.length);
  expect(labels('waiting-1-wide')).toContain('mục tiêu 24 giờ');
  expect(labels('waiting-1-wide')).toContain('95%');
  expect(labels('waiting-2-wide').join()).not.toContain('mục tiêu');
});

test('waiting: scenarios with different targets show none of them', () => {
  const results = fixture(PLANS.slice(0, 2));
  results.scenarios[1].targets = [{ metric: 'timeInSystem', value: 720 }];
  const told = (svg: SVGSVGElement) => labelBoxes(svg).map((box) => box.text);
  expect(told(picture(drawn(results, 'vi', document).svgs, 'waiting-1-wide')).join()).not.toContain('mục tiêu');
  results.scenarios[0].targets = [];
  expect(told(picture(drawn(results, 'vi', document).svgs, 'waiting-1-wide'))).toContain('mục tiêu 12\u00a0giờ');
});

test('queue by hour: a mean, two bands and the baseline for every scenario at every place drawn', () => {
  const panels = 3 * PLANS.length;
  expect(count('queue-by-hour-wide', 'path[fill-opacity]')).toBe(2 * panels);
  expect(count('queue-by-hour-wide', 'path[stroke-dasharray="1.5 3"]')).toBe(panels - 3);
  expect(labels('queue-by-hour-wide')).toContain('Tân Thanh, làn xuất');
  expect(labels('queue-by-hour-wide')).not.toContain('Chi Ma, làn xuất');
});

test('occupancy: yards only, each against its capacity', () => {
  expect(labels('occupancy-wide')).toEqual(expect.arrayContaining(['150', '218', '300', '1.100', '1.595']));
  expect(labels('occupancy-wide')).not.toContain('Kiểm dịch');
  expect(count('occupancy-wide', 'line[stroke-dasharray="6 3"]')).toBe(3 * PLANS.length + 1);
});

test('differences: interval, mark and words for every scenario; the hollow mark means cannot tell', () => {
  const told = labels('differences-wide').filter((text) => text.includes(' · '));
  expect(told).toHaveLength(3 * (PLANS.length - 1));
  const hollow = told.filter((text) => text.endsWith('chưa phân biệt được')).length;
  expect(count('differences-wide', 'path.f-paper')).toBe(hollow);
  expect(hollow).toBeGreaterThan(0);
});

test('bottlenecks: a bar of all the time for every place, with those behind what is lost; resources by their rank', () => {
  const results = withBottlenecks(fixture(PLANS.slice(0, 1)));
  const { report, svgs: own } = drawn(results, 'vi', document);
  const svg = picture(own, 'bottlenecks-wide');
  // Behind the paper and the squares of the key, the pieces of each bar follow each other without a gap.
  const rectangles = [...svg.querySelectorAll('rect')].map((rect) =>
    ['x', 'y', 'width', 'height'].map((name) => Number(rect.getAttribute(name))),
  );
  const bars = new Map<number, number[][]>();
  for (const rectangle of rectangles) {
    const [, y, , height] = rectangle;
    if (height === 18) bars.set(y, [...(bars.get(y) ?? []), rectangle]);
  }
  expect(bars.size).toBe(Math.min(16, results.scenarios[0].places.length));
  for (const pieces of bars.values()) {
    pieces.forEach(([x, , width], k) => {
      const next = pieces[k + 1]?.[0];
      // Coordinates have one decimal.
      if (next !== undefined) expect(Math.abs(x + width - next)).toBeLessThan(0.11);
    });
  }
  const texts = labelBoxes(svg).map((box) => box.text);
  expect(texts.filter((text) => text.startsWith('bị kẹt do ')).length).toBeGreaterThan(5);
  expect(report.charts.map(({ name }) => name)).toContain('marginal');
  const [first] = results.marginal ?? [];
  expect(labelBoxes(picture(own, 'marginal-wide'))[1].text).toContain(`(+${first.step})`);
});

test.each(['differences', 'throughput', 'waiting-1', 'occupancy'])('%s looks as it did', async (name) => {
  const svg = charts.find((chart) => chart.name === name)?.svg ?? '';
  await expect(svg.replaceAll('><', '>\n<')).toMatchFileSnapshot(`./snapshots/${name}.svg`);
});
