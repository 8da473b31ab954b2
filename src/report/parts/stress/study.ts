import { html } from '../../html.ts';
import { metricMeaning, metricTitle } from '../../metric.ts';
import { plainText } from '../../quantity.ts';
import type { Key } from '../keys.ts';
import { answered, hint, type Item, paragraph, type Sheet, study, written } from './item.ts';

/** Section 1 of the guideline: what for, what comes out, what is tried. */
export function objectiveItems(sheet: Sheet, keys: readonly Key[]): Item[] {
  const { view } = sheet;
  const { words, results, titles, scenarios, comparing } = view;
  const { stress } = words;
  const told = new Map<string, string[]>();
  for (const { metric, place, flow } of keys) {
    told.set(metric, [...(told.get(metric) ?? []), view.where(place, flow)]);
  }
  const outputs = [...told].map(([metric, where]) => {
    const meaning = metricMeaning(metric, words);
    return html`<li>${metricTitle(metric, words, titles)} (${where.join('; ')})${meaning !== null && `: ${meaning.replaceAll('`', '')}`}</li>`;
  });
  const aims = study(sheet, 'aims');
  const design = paragraph(comparing ? stress.compared(scenarios.map(({ label }) => label)) : stress.single);
  const tried: Item = {
    number: '1.3',
    filled: comparing || aims !== null,
    own: comparing,
    body: html`${aims}${design}${aims === null && hint(stress.missing.aims)}`,
  };
  return [
    written('1.1', study(sheet, 'purpose'), stress.missing.purpose),
    answered(
      '1.2',
      html`${paragraph(stress.keyFigures)}<ul>${outputs}</ul>${paragraph(stress.allDefined(plainText(results.metrics.length, { per: 1 }, words)))}`,
    ),
    tried,
  ];
}

/** Section 3: where the numbers come from. */
export function dataItems(sheet: Sheet): Item[] {
  const { words, results, baseline } = sheet.view;
  const { stress } = words;
  const { sources, assumptions } = baseline.entry;
  const number = (n: number) => plainText(n, { per: 1 }, words);
  const origin = study(sheet, 'dataSources');
  const simplified = study(sheet, 'assumptions');
  const assumed = assumptions.filter(({ kind }) => kind === 'assumed').length;
  const known = new Set([...sources.map(({ key }) => key), ...results.calibration.map(({ source }) => source)]);
  return [
    {
      number: '3.1',
      filled: origin !== null || sources.length > 0,
      own: sources.length > 0,
      body: html`${origin}${sources.length > 0 && paragraph(stress.sources(number(known.size)))}${origin === null && hint(stress.missing.dataSources)}`,
    },
    written('3.2', study(sheet, 'preprocessing'), stress.missing.preprocessing),
    answered('3.3', paragraph(stress.parameters)),
    {
      number: '3.4',
      filled: simplified !== null || assumed > 0,
      own: assumed > 0,
      body: html`${simplified}${paragraph(assumed > 0 ? stress.assumed(number(assumed)) : stress.noneAssumed)}${simplified === null && hint(stress.missing.assumptions)}`,
    },
  ];
}
