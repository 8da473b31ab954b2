import { beforeAll, describe, expect, test } from 'vitest';
import { makeDocument } from '../../src/report/dom.ts';
import { labelFaults, numberFaults } from './boxes.ts';
import { gallery } from './gallery.ts';
import { drawn } from './pictures.ts';

let document: Document;
beforeAll(async () => {
  document = await makeDocument();
});

describe.each(gallery())('$name', ({ name, results }) => {
  const langs = [
    'ordinary',
    'money',
    'closure',
    'static-check',
    'static-check-one',
    'overload',
    'risk',
    'precision',
    'bottlenecks',
    'long-names',
    'ways',
    'ways-long-names',
  ].includes(name)
    ? (['en', 'vi'] as const)
    : (['vi'] as const);
  test.each(langs)('is drawn in %s with every label in its place', (lang) => {
    const { report, svgs } = drawn(results, lang, document);
    expect(svgs.flatMap(numberFaults)).toEqual([]);
    const faults = svgs.flatMap((svg) =>
      labelFaults(svg).map((fault) => `${svg.getAttribute('aria-labelledby')}: ${fault}`),
    );
    expect(faults).toEqual([]);
    expect(report.html).not.toMatch(/\bNaN\b|\bundefined\b|\bInfinity\b|\[object /u);
    expect(report.html.length).toBeLessThan(2_000_000);
  });
});
