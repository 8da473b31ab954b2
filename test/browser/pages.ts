import { makeDocument } from '../../src/report/dom.ts';
import { embeddedFaces } from '../../src/report/faces.ts';
import { renderReport } from '../../src/report/page.ts';
import type { PageOptions } from '../../src/report/shell.ts';
import { renderChoice } from '../../src/report/study/choose.ts';
import { renderExplanation } from '../../src/report/study/explain.ts';
import { renderSizing } from '../../src/report/study/size.ts';
import { fixture } from '../report/fixture.ts';
import { withBottlenecks } from '../report/fixtureBottlenecks.ts';
import { withCourse } from '../report/fixtureCourse.ts';
import { withMoney } from '../report/fixtureMoney.ts';
import { withPrecision } from '../report/fixturePrecision.ts';
import { withPreview } from '../report/fixturePreview.ts';
import { withRisk } from '../report/fixtureRisk.ts';
import { choice, explanation, LONG, sizing } from '../report/fixtureStudies.ts';

export const document = await makeDocument();
export const faces = await embeddedFaces();

/** How a page is drawn as a user gets it. */
export const drawnIn = (lang: PageOptions['lang']): PageOptions => ({ lang, document, faces });

/** A report with every part that a report can have. */
export function fullReport(lang: PageOptions['lang']): string {
  const results = withBottlenecks(withPrecision(withRisk(withPreview(withMoney(withCourse(fixture()))))));
  return renderReport(results, drawnIn(lang)).html;
}

/** The pages of studies. */
export const STUDIES: [string, (lang: PageOptions['lang']) => string][] = [
  ['size', (lang) => renderSizing(sizing(8), drawnIn(lang)).html],
  ['explain', (lang) => renderExplanation(explanation(['Lanes', LONG, 'Bays']), drawnIn(lang)).html],
  ['choose', (lang) => renderChoice(choice(12), drawnIn(lang)).html],
];
