import { expect, test } from 'vitest';
import { makeDocument } from '../../src/report/dom.ts';
import { renderReport } from '../../src/report/page.ts';
import { fixture, PLANS } from './fixture.ts';
import { withRisk } from './fixtureRisk.ts';

const drawn = async (few = false) =>
  renderReport(withRisk(fixture(PLANS.slice(0, 3)), few), { lang: 'en', document: await makeDocument() });

test('risk and error look as they did', async () => {
  const { charts } = await drawn();
  const chart = charts.find(({ name }) => name === 'risk')?.svg ?? '';
  await expect(chart.replaceAll('><', '>\n<')).toMatchFileSnapshot('./snapshots/risk.svg');
});

test('an end that is not known is left open, in the table and under the band', async () => {
  const { html } = await drawn(true);
  const text = html.replaceAll('\u00a0', ' ');
  expect(text).toMatch(/<td>[^<]+ \(… to [^<…]+\)<\/td>/u);
  expect(text).toMatch(/<td>[^<]+ \([^<…]+ to …\)<\/td>/u);
});

test('a scenario without runs that differ is not drawn', async () => {
  const results = withRisk(fixture(PLANS.slice(0, 2)));
  const spread = results.spread?.map((row) => ({ ...row, n: 1 }));
  const { charts } = renderReport({ ...results, spread }, { lang: 'en', document: await makeDocument() });
  expect(charts.map(({ name }) => name)).not.toContain('risk');
});
