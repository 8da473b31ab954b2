import { beforeAll, describe, expect, test } from 'vitest';
import { makeDocument } from '../../src/report/dom.ts';
import { renderChoice } from '../../src/report/study/choose.ts';
import { renderExplanation } from '../../src/report/study/explain.ts';
import { renderSizing } from '../../src/report/study/size.ts';
import { renderSweep } from '../../src/report/study/sweep.ts';
import type { Language } from '../../src/results/language.ts';
import type { StudyManifest } from '../../src/results/manifest.ts';
import { labelFaults, numberFaults } from './boxes.ts';
import { choice, explanation, LONG, sizing } from './fixtureStudies.ts';
import { SWEEPS, type SweepCase, sweepOf } from './fixtureSweep.ts';
import { HOSTILE } from './gallery.ts';

let document: Document;
beforeAll(async () => {
  document = await makeDocument();
});

type Render = (lang: Language, manifest?: StudyManifest) => { html: string; charts: { name: string; svg: string }[] };
const explained =
  (...of: Parameters<typeof explanation>): Render =>
  (lang, manifest) =>
    renderExplanation(explanation(...of), { lang, document, manifest });
const chosen =
  (...of: Parameters<typeof choice>): Render =>
  (lang, manifest) =>
    renderChoice(choice(...of), { lang, document, manifest });
const sized =
  (...of: Parameters<typeof sizing>): Render =>
  (lang, manifest) =>
    renderSizing(sizing(...of), { lang, document, manifest });

const swept =
  (of: SweepCase): Render =>
  (lang, manifest) =>
    renderSweep(sweepOf(of), { lang, document, manifest });

const cases: [string, Render][] = [
  ['one factor', explained(['Lanes'])],
  ['nine long ones', explained(new Array(9).fill(LONG))],
  ['hostile ones', explained([HOSTILE, HOSTILE])],
  ['factors of something huge', explained(['Lanes', 'Bays'], 1e300)],
  ['factors of something tiny', explained(['Lanes', 'Bays'], 1e-9)],
  ['factors of nothing', explained(['Lanes', 'Bays'], 0)],
  ['two plans', chosen(2)],
  ['sixty plans', chosen(60)],
  ['plans that cost the earth', chosen(3, 1e300)],
  ['plans that differ by nothing', chosen(3, 0)],
  ['eight sizes', sized(8)],
  ['no size', sized(0)],
  ['one size, not enough', sized(1, { answer: false })],
  ['two hundred sizes of three things', sized(200, { capacities: 3 })],
  ['sizes for something huge', sized(8, { by: 1e300 })],
  ['sizes for something tiny', sized(8, { by: 1e-9 })],
  ...SWEEPS.map(([name, of]): [string, Render] => [name, swept(of)]),
];

describe.each(cases)('%s', (_, render) => {
  test.each(['en', 'vi'] as const)(
    'in %s: no label out of the frame or on another, nothing of a stranger’s runs',
    (lang) => {
      const { html, charts } = render(lang);
      const holder = document.createElement('div');
      holder.innerHTML = (html.match(/<svg.*?<\/svg>/gsu) ?? []).join('');
      const svgs = [...holder.querySelectorAll<SVGSVGElement>('svg')];
      expect(svgs.length).toBe(2 * charts.length);
      for (const svg of svgs) {
        expect(numberFaults(svg)).toEqual([]);
        expect(labelFaults(svg), svg.getAttribute('aria-labelledby') ?? '').toEqual([]);
        expect(svg.querySelector('desc')?.textContent?.length).toBeGreaterThan(10);
      }
      expect(html).not.toContain('<script');
      expect(html).not.toContain('<img');
      expect(html).not.toMatch(/NaN|undefined|Infinity/);
      expect(html).toBe(render(lang).html);
    },
  );
});

test('a page says with what it was made where that is known, and else where that is told', () => {
  const manifest: StudyManifest = {
    ...{ schemaVersion: 1, generator: { name: 'smartgate', version: '0' }, seed: '1', threads: 2, files: [] },
    ...{ started: '2026-02-03T04:05:06.000Z', written: '2026-02-03T04:06:06.000Z', folder: '/home/x' },
    ...{ commandLine: ['size', '<b>'], read: [{ file: 'gate.yaml', sha256: 'ab12' }], seconds: { simulate: 12.5 } },
    machine: { node: '20.19.0', v8: '11', system: 'linux', processor: '<i>Fast</i>', cores: 4, memory: 8 },
    ...{ packages: { zod: '4' }, document: { file: 'size.json', sha256: '0'.repeat(64) } },
  };
  for (const render of [sized(8), explained(['Lanes']), chosen(2), swept(SWEEPS[0][1])]) {
    const { html } = render('en', manifest);
    for (const said of ['Started 2026-02-03 04:05:06 UTC', '12.5 s on 2 threads', 'smartgate size &lt;b&gt;', 'ab12']) {
      expect(html.replaceAll('\u00a0', ' ')).toContain(said);
    }
    expect(html).toContain('Node.js 20.19.0');
    expect(html).toContain('&lt;i&gt;Fast&lt;/i&gt;, 4 cores');
    expect(html).not.toContain('class="missing"');
    expect(render('en').html).toContain('class="missing"');
  }
});

test.each([
  ['capacity', sized(8)],
  ['tornado', explained(['Lanes', 'Bays', 'Papers'])],
  ['screening', explained(['Lanes', 'Bays', 'Papers'])],
  ['shares', explained(['Lanes', 'Bays', 'Papers'])],
  ['selection', chosen(4)],
  [
    'effects-1',
    swept({
      factors: [
        [1, 2, 3, 4],
        [10, 20, 30],
      ],
    }),
  ],
  [
    'surface-1',
    swept({
      factors: [
        [1, 2, 3],
        [10, 20, 30],
      ],
      surface: true,
    }),
  ],
] as [string, Render][])('%s looks as it did', async (name, render) => {
  const svg = render('vi').charts.find((chart) => chart.name === name)?.svg ?? '';
  await expect(svg.replaceAll('><', '>\n<')).toMatchFileSnapshot(`./snapshots/${name}.svg`);
});
