import { beforeAll, describe, expect, test } from 'vitest';
import { makeDocument } from '../../src/report/dom.ts';
import { renderReport } from '../../src/report/page.ts';
import type { Drawn } from '../../src/report/shell.ts';
import { fixture, PLANS } from './fixture.ts';
import { gallery, HOSTILE } from './gallery.ts';

let document: Document;
let report: Drawn;
let page: Document;
beforeAll(async () => {
  document = await makeDocument();
  report = renderReport(fixture(), { lang: 'vi', document });
  page = parse(report.html);
});

function parse(html: string): Document {
  const view = document.defaultView;
  if (!view) throw new Error('a document without a window');
  return new view.DOMParser().parseFromString(html, 'text/html');
}

const text = (node: Element | null) => (node?.textContent ?? '').replaceAll('\u00a0', ' ').replace(/\s+/gu, ' ').trim();

describe('the page', () => {
  test('stands alone: no script, nothing fetched, one file', () => {
    expect(report.html).not.toMatch(/<script|<link|<img|<iframe|@import|url\((?!data:font)|\son\w+=/iu);
    expect(page.querySelector('meta[http-equiv]')?.getAttribute('content')).toContain("default-src 'none'");
    expect(page.documentElement.lang).toBe('vi');
    expect(report.html.length).toBeLessThan(2_000_000);
  });

  test('begins with what is different and how sure that is', () => {
    expect(text(page.querySelector('.lead'))).toBe(
      '“Cửa khẩu thông minh 2027 với xe tự hành AGV” tốt hơn kịch bản cơ sở ở 4/4 chỉ tiêu chính. ' +
        'Thời gian xe ở cửa khẩu, phân vị 95%: 16,1 ± 0,3 giờ thay vì 29,3 ± 0,8 giờ, chênh lệch −13,2 ± 0,2 giờ (độ tin cậy 95%).',
    );
    const first = [...page.querySelectorAll('main > *')].slice(0, 4).map((node) => node.className || node.id);
    expect(first).toEqual(['', 'lead', 'first', 'differences']);
  });

  test('says no name of the file where there is a title', () => {
    const told = parse(report.html);
    for (const node of told.querySelectorAll('code, .assumptions, .sources')) node.remove();
    expect(text(told.querySelector('main'))).not.toMatch(/huu-nghi-(out|yard)|tan-thanh-|“clearance”/u);
    expect(text(page.querySelector('#waiting-2 h3'))).toMatch(/^Thời gian chờ · Hữu Nghị, làn xuất – /u);
  });

  test('has every scenario in the table of key figures, with verdicts in words', () => {
    const rows = [...page.querySelectorAll('.headline tbody tr')];
    expect(rows).toHaveLength(PLANS.length);
    expect(text(rows[0])).toContain('kịch bản cơ sở');
    expect(text(rows[3])).toMatch(/Mùa sầu riêng.*tốt hơn.*kém hơn/u);
  });

  test('has all its parts in order', () => {
    expect([...page.querySelectorAll('h2')].map(text)).toEqual([
      'Các chỉ tiêu chính',
      'Từng kịch bản',
      'Các kịch bản được so sánh',
      'Mức sử dụng các nơi trong ngày',
      'Số xe thông quan',
      'Thời gian chờ và thời gian ở cửa khẩu',
      'Hàng chờ trong ngày',
      'Mức sử dụng bãi trong ngày',
      'Theo các biểu mẫu quen dùng',
      'Chênh lệch so với kịch bản cơ sở',
      'Đối chiếu mô hình với số liệu đã công bố',
      'Bảng cân đối số xe',
      'Giả định và nguồn số liệu',
      'Định nghĩa',
      'Cách lặp lại nghiên cứu này',
      'Phụ lục: mô tả nghiên cứu theo STRESS-DES',
    ]);
  });

  test('gives the figures behind every picture as a table, and a caption to every table', () => {
    for (const figure of page.querySelectorAll('figure')) {
      expect(figure.querySelectorAll('details table tbody tr').length).toBeGreaterThan(0);
    }
    for (const table of page.querySelectorAll('table')) expect(text(table.querySelector('caption'))).not.toBe('');
    const ids = [...page.querySelectorAll('[id]')].map((node) => node.id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  test('holds the model against published figures', () => {
    const rows = [...(page.querySelector('table.calibration')?.querySelectorAll('tbody tr') ?? [])].map(text);
    expect(rows[0]).toMatch(/lúc 20:00.*168 xe.*173 ± 5 xe.*\+3,2%.*kiểm chứng.*THCL1111/u);
    expect(rows[1]).toMatch(/3–4 giờ.*3,42 ± 0,07 giờ.*nằm trong.*hiệu chỉnh/u);
  });

  test('tells assumptions of the baseline once, and of the others what is different', () => {
    const tables = [...page.querySelectorAll('table.assumptions')];
    expect(tables.map((one) => one.querySelectorAll('tbody tr').length)).toEqual([5, 1]);
  });

  test('says how to repeat the study', () => {
    const codes = [...page.querySelectorAll('code')].map(text);
    expect(codes).toContain(
      `smartgate compare ${PLANS.map(({ name }) => `lang-son/${name}.yaml`).join(' ')} --seed 1 --replications 30`,
    );
  });
});

test('the same results give the same bytes, and are not changed', () => {
  const results = fixture();
  const before = JSON.stringify(results);
  const again = renderReport(results, { lang: 'vi', document });
  expect(again).toEqual(report);
  expect(JSON.stringify(results)).toBe(before);
});

test('one scenario alone is told without a comparison', () => {
  const single = parse(renderReport(fixture(PLANS.slice(0, 1)), { lang: 'en', document }).html);
  expect(text(single.querySelector('h1'))).toBe('Baseline 2025');
  expect(text(single.querySelector('.lead'))).toMatch(
    /^Trucks cleared a day: 1,690 ± 6 trucks\/day; Time at the gate: /u,
  );
  expect(single.querySelector('#differences')).toBeNull();
  expect(text(single.querySelector('main'))).not.toMatch(/better|worse|the baseline/u);
});

test('verdicts judged more strictly than the intervals say so', () => {
  expect(report.html).toContain('98,75%');
  const two = renderReport(fixture(PLANS.slice(0, 2)), { lang: 'vi', document }).html;
  expect(two).not.toContain('Bonferroni');
});

describe('a stranger’s text', () => {
  const hostile = () => gallery().find(({ name }) => name === 'hostile')?.results ?? fixture();

  test.each(['en', 'vi'] as const)('is shown in %s and never obeyed', (lang) => {
    const { html, charts } = renderReport(hostile(), { lang, document });
    const shown = parse(html);
    expect(shown.querySelectorAll('script, img, iframe, object, [onerror], [onload]')).toHaveLength(0);
    expect([...shown.querySelectorAll('[href]')].map((node) => node.getAttribute('href'))).toEqual([]);
    expect(text(shown.querySelector('main'))).toContain('<script>alert("1")</script>');
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what must not be there
    expect(html).not.toMatch(/[\u0000-\u0008\u202e\ud800-\udfff]/u);
    expect(HOSTILE).toContain('\u0000');
    for (const { svg } of charts) wellFormed(svg);
  });

  test('of the ordinary kind makes well-formed pictures too', () => {
    for (const { svg } of report.charts) wellFormed(svg);
  });

  function wellFormed(svg: string): void {
    const view = document.defaultView;
    if (!view) throw new Error('a document without a window');
    const parsed = new view.DOMParser().parseFromString(svg, 'image/svg+xml');
    expect(parsed.querySelector('parsererror')?.textContent ?? '').toBe('');
  }
});
