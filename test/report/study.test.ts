import { beforeAll, describe, expect, test } from 'vitest';
import { makeDocument } from '../../src/report/dom.ts';
import { renderChoice } from '../../src/report/study/choose.ts';
import { renderExplanation } from '../../src/report/study/explain.ts';
import type { Choice } from '../../src/results/choice.ts';
import type { Explanation } from '../../src/results/explanation.ts';
import { labelFaults } from './boxes.ts';
import { HOSTILE } from './gallery.ts';

const LONG = 'Số làn xuất khẩu tại Hữu Nghị trong mùa sầu riêng, kể cả các làn tăng cường theo giờ';
const estimate = (mean: number, half = 1) => ({ mean, ciLow: mean - half, ciHigh: mean + half, n: 20, variance: 4 });
const index = (value: number) => ({ value, ciLow: value - 0.08, ciHigh: value + 0.1 });
const studied = { name: 'gate', title: { en: HOSTILE, vi: LONG }, file: 'gate.yaml', sha256: '0'.repeat(64) };
const run = { seed: '1', confidence: 0.95, horizon: 14_400, warmUp: 1440, runs: 12_345 };
const figure = {
  ...{ metric: 'wait', place: 'lanes', flow: 'all', unit: 'min' as const },
  label: { en: `waiting time @ ${HOSTILE}`, vi: `thời gian chờ @ ${LONG}` },
};
const generator = { name: 'smartgate' as const, version: '0' };

function explanation(names: string[]): Explanation {
  return {
    ...{ schemaVersion: 1, generator, command: 'explain', scenario: studied, figure, ...run },
    factors: names.map((name, i) => ({
      ...{ path: `places.p${i}.lanes`, unit: i % 2 ? 'min' : '', label: { en: name, vi: name } },
      ...{ low: i, high: 10 + i, base: i === 1 ? null : 5 },
    })),
    tornado: {
      replications: 20,
      base: estimate(1000),
      rows: names.map((_, factor) => ({
        factor,
        low: estimate(200 / (factor + 1)),
        high: estimate(-300 / (factor + 1), 40),
        swing: estimate(-500 / (factor + 1), 40),
      })),
    },
    morris: {
      ...{ replications: 5, trajectories: 20 },
      rows: names.map((_, factor) => {
        const muStar = 300 / (factor + 1);
        return { factor, mu: factor % 2 ? muStar : -muStar / 2, muStar, sigma: muStar / 3, chance: 20, noise: 30 };
      }),
    },
    sobol: {
      ...{ replications: 5, basePoints: 256, mean: 900, deviation: 120, chance: 0.08 },
      rows: names.map((_, factor) => ({ factor, first: index(0.5 / (factor + 1)), total: index(0.6 / (factor + 1)) })),
    },
  };
}

function choice(plans: number): Choice {
  return {
    ...{
      schemaVersion: 1,
      generator,
      command: 'choose',
      method: 'kn',
      figure,
      better: 'less',
      indifference: 10,
      ...run,
    },
    ...{ budget: 10_000, firstStage: 10, chosen: 1, decided: true, probability: null, search: null },
    plans: Array.from({ length: plans }, (_, i) => ({
      ...{ name: `plan-${i}`, title: { en: HOSTILE, vi: `${LONG} ${i}` }, values: null, cost: null },
      ...{ estimate: estimate(400 + 7 * i, 12), runs: 10 * (i + 1), dropped: i === 1 ? null : 10 * (i + 1) },
    })),
  };
}

let document: Document;
beforeAll(async () => {
  document = await makeDocument();
});

const cases = [
  ['one factor', (lang: 'en' | 'vi') => renderExplanation(explanation(['Lanes']), { lang, document })],
  [
    'nine long ones',
    (lang: 'en' | 'vi') => renderExplanation(explanation(new Array(9).fill(LONG)), { lang, document }),
  ],
  ['hostile ones', (lang: 'en' | 'vi') => renderExplanation(explanation([HOSTILE, HOSTILE]), { lang, document })],
  ['two plans', (lang: 'en' | 'vi') => renderChoice(choice(2), { lang, document })],
  ['sixty plans', (lang: 'en' | 'vi') => renderChoice(choice(60), { lang, document })],
] as const;

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
