import type { StudyManifest } from '../../results/manifest.ts';
import type { Sizing } from '../../results/sizing.ts';
import { type CapacityData, capacityChart } from '../charts/capacity.ts';
import { clean } from '../clean.ts';
import { type Html, html } from '../html.ts';
import { figure } from '../parts/figure.ts';
import { table } from '../parts/table.ts';
import { type Drawn, drawPage, type Sheet } from '../shell.ts';
import type { Words } from '../words/words.ts';
import { factorTable, percentText } from './common.ts';
import type { Desk } from './explain.ts';
import { madePart, type StudyPageOptions } from './made.ts';
import { methodSentences, scaleOf, sizesText, sizingSentences, triedRows, wantedText } from './sizing.ts';

/** Draws the page of a size: the answer, the capacity curve, and what was tried. The same document, and the same manifest, give the same bytes. */
export function renderSizing(sizing: Sizing, { manifest, ...options }: StudyPageOptions): Drawn {
  return drawPage(options, (words, easel) => sizingSheet(sizing, { ...easel, view: { words } }, manifest));
}

function sizingSheet(sizing: Sizing, desk: Desk, manifest: StudyManifest | undefined): Sheet {
  const { words } = desk.view;
  const says = words.size;
  const { scenario, capacities, requirements } = sizing;
  const [answer, ...more] = sizingSentences(sizing, words);
  return {
    words,
    title: says.title(capacities.map(({ label }) => clean(label[words.lang]))),
    subtitle: words.study.of(clean(scenario.title[words.lang]), clean(scenario.file)),
    body: html`<p class="lead">${answer}</p>
<p>${more.join(' ')}</p>
<section><h2>${says.wanted}</h2>
<ul>${requirements.map((requirement) => html`<li>${wantedText(requirement, words)}</li>`)}</ul></section>
${curvePart(desk, sizing)}
${factorTable(capacities, words)}
<p class="note">${methodSentences(sizing, words).join(' ')}</p>
${madePart(sizing.generator, [sizing.scenario], manifest, words)}
<footer>${words.study.footer('size.json')}</footer>`,
  };
}

function curvePart(desk: Desk, sizing: Sizing): Html | null {
  // Where the cheapest combination is too dear, nothing is tried.
  if (sizing.candidates.length === 0) return null;
  const { words } = desk.view;
  const says = words.size;
  const { axis, others, data } = curveOf(sizing, words);
  const fixed = others === null ? '' : ` ${says.others(others)}`;
  return html`<section><h2>${says.curve}</h2>
${figure(desk, {
  name: 'capacity',
  title: clean(sizing.capacities[axis].label[words.lang]),
  note: says.note(percentText(sizing.confidence, words)) + fixed,
  draw: (document, options) => capacityChart(document, data, options),
  data: triedTable(sizing, words),
})}</section>
`;
}

/** The capacity of which most numbers were tried beside the answer, the others being as in the answer. */
function curveOf(sizing: Sizing, words: Words): { axis: number; others: string[] | null; data: CapacityData } {
  const { capacities, candidates, requirements, answer } = sizing;
  const centre = candidates[answer ?? candidates.length - 1].values;
  const alongside = (axis: number) =>
    candidates.filter(
      ({ values, refusal }) => refusal === null && values.every((value, i) => i === axis || value === centre[i]),
    );
  const axis = capacities.reduce((best, _, i) => (alongside(i).length > alongside(best).length ? i : best), 0);
  const shown = alongside(axis).toSorted((a, b) => a.values[axis] - b.values[axis]);
  const fixed = sizesText(sizing, centre, words).filter((_, i) => i !== axis);
  return {
    axis,
    others: fixed.length === 0 ? null : fixed,
    data: {
      capacity: clean(capacities[axis].label[words.lang]),
      answer: answer === null ? null : centre[axis],
      desc: sizingSentences(sizing, words)[0],
      panels: requirements.map((requirement, k) => ({
        title: clean(requirement.label[words.lang]),
        scale: scaleOf(requirement, words),
        target: requirement.value,
        sense: requirement.sense,
        points: shown.map(({ values, figures, meets }) => ({ ...figures[k], size: values[axis], meets })),
      })),
    },
  };
}

/** Every size in the order in which it was tried. */
function triedTable(sizing: Sizing, words: Words): Html {
  const says = words.size;
  const { head, rows } = triedRows(sizing, words);
  const refused = sizing.candidates.filter(({ refusal }) => refusal !== null);
  return html`${table({
    caption: says.tried,
    head: [says.order, ...head],
    rows: rows.map((cells, i) => ({ head: String(i + 1), cells, strong: i === sizing.answer })),
  })}${refused.map(
    ({ values, refusal }) =>
      html`<p class="note">${says.refusal(sizesText(sizing, values, words).join(', '), clean(refusal ?? ''))}</p>`,
  )}`;
}
