import { beforeAll, expect, test } from 'vitest';
import { makeDocument } from '../../src/report/dom.ts';
import { renderReport } from '../../src/report/page.ts';
import type { Drawn } from '../../src/report/shell.ts';
import { renderSizing } from '../../src/report/study/size.ts';
import { fixture, PLANS } from './fixture.ts';
import { sizing } from './fixtureStudies.ts';

/** One scenario: of several, a page of both languages draws fewer panels to stay light. */
const ALONE = fixture(PLANS.slice(0, 1));

let document: Document;
let drawn: Drawn;
let page: Document;
beforeAll(async () => {
  document = await makeDocument();
  drawn = renderReport(ALONE, { lang: ['vi', 'en'], document });
  page = parse(drawn.html);
});

function parse(html: string): Document {
  const view = document.defaultView;
  if (!view) throw new Error('a document without a window');
  return new view.DOMParser().parseFromString(html, 'text/html');
}

test('a button for each language, the first pressed, and a sheet for each', () => {
  const buttons = [...page.querySelectorAll<HTMLInputElement>('main > input[type=radio]')];
  expect(buttons.map(({ value, checked, name }) => [value, checked, name])).toEqual([
    ['vi', true, 'language'],
    ['en', false, 'language'],
  ]);
  const labels = buttons.map(({ id }) => page.querySelector(`label[for="${id}"]`));
  expect(labels.map((label) => [label?.textContent, label?.getAttribute('lang')])).toEqual([
    ['Tiếng Việt', 'vi'],
    ['English', 'en'],
  ]);
  const sheets = [...page.querySelectorAll('main > .sheet')];
  expect(sheets.map((sheet) => sheet.getAttribute('lang'))).toEqual(['vi', 'en']);
  expect(sheets.map((sheet) => sheet.querySelector('h2')?.textContent)).toEqual(['Các chỉ tiêu chính', 'Key figures']);
  expect(page.documentElement.lang).toBe('vi');
});

test('the sheets say what the pages of one language say, but for the ids of pictures', () => {
  for (const lang of ['vi', 'en'] as const) {
    const alone = parse(renderReport(ALONE, { lang, document }).html).querySelector('main');
    const sheet = page.querySelector(`.sheet[lang=${lang}]`);
    for (const whole of [alone, sheet]) for (const table of whole?.querySelectorAll('details') ?? []) table.remove();
    const plain = sheet?.innerHTML.replaceAll(new RegExp(`(-wide|-phone|<figure id="[^"]+)-${lang}`, 'g'), '$1');
    expect(plain?.trim()).toBe(alone?.innerHTML.trim());
  }
});

test('no id occurs twice, and every one that is named is there', () => {
  const ids = [...page.querySelectorAll('[id]')].map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  for (const svg of page.querySelectorAll('svg')) {
    for (const id of svg.getAttribute('aria-labelledby')?.split(' ') ?? []) expect(ids).toContain(id);
    expect(svg.getAttribute('lang')).toBe(svg.closest('.sheet')?.getAttribute('lang'));
  }
});

test('charts for files are those in the first language, by their own names', () => {
  expect(drawn.charts).toEqual(renderReport(ALONE, { lang: 'vi', document }).charts);
});

test('pages of studies have the same switch', () => {
  const { html } = renderSizing(sizing(8), { lang: ['en', 'vi'], document });
  const both = parse(html);
  expect([...both.querySelectorAll('main > label')].map((label) => label.textContent)).toEqual([
    'English',
    'Tiếng Việt',
  ]);
  expect(both.querySelectorAll('.sheet figure')).toHaveLength(2);
});
