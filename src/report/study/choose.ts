import type { Choice } from '../../results/choice.ts';
import type { StudyManifest } from '../../results/manifest.ts';
import { selectionChart } from '../charts/selection.ts';
import { clean } from '../clean.ts';
import { html } from '../html.ts';
import { figure } from '../parts/figure.ts';
import { table } from '../parts/table.ts';
import { estimateText, plainText } from '../quantity.ts';
import { type Drawn, drawPage, type Sheet } from '../shell.ts';
import { factorTable, howSentence, percentText } from './common.ts';
import type { Desk } from './explain.ts';
import { madePart, type StudyPageOptions } from './made.ts';
import {
  choiceMeasure,
  chosenSentence,
  costText,
  planTitle,
  promise,
  ranked,
  runsText,
  searchSentence,
} from './plans.ts';

/** Plans that are drawn and listed: the chosen one and those that stayed longest. */
const MOST = 40;

/** Draws the page of a choice: which plan, what that promises, and where the runs went. The same document, and the same manifest, give the same bytes. */
export function renderChoice(choice: Choice, { manifest, ...options }: StudyPageOptions): Drawn {
  return drawPage(options, (words, easel) => choiceSheet(choice, { ...easel, view: { words } }, manifest));
}

function choiceSheet(choice: Choice, desk: Desk, manifest: StudyManifest | undefined): Sheet {
  const { words } = desk.view;
  const says = words.study.choose;
  const { values, label } = choiceMeasure(choice, words);
  const { search, plans, chosen } = choice;
  const shown = ranked(choice).slice(0, MOST);
  const rows = shown.map((i) => ({
    name: planTitle(plans[i], words),
    value: `${estimateText(plans[i].estimate, values, words)} · ${runsText(choice, i, words)}`,
    estimate: plans[i].estimate,
    standing: i === chosen ? ('chosen' as const) : plans[i].dropped === null ? ('left' as const) : ('dropped' as const),
  }));
  const searched = searchSentence(choice, words);
  return {
    words,
    title: says.title(clean(choice.figure.label[words.lang])),
    subtitle:
      search === null
        ? says.among(plans.length)
        : words.study.of(clean(search.scenario.title[words.lang]), clean(search.scenario.file)),
    body: html`<p class="note">${howSentence(choice, words)}</p>
<section><h2>${says.answer}</h2>
<p class="lead">${chosenSentence(choice, words)}</p>
<p>${promise(choice, words)}</p>
${searched !== null && html`<p>${searched}</p>`}
${figure(desk, {
  name: 'selection',
  title: says.course,
  note: says.note(percentText(choice.confidence, words), choice.method === 'kn'),
  draw: (document, options) => selectionChart(document, { figure: label, scale: values, rows }, options),
  data: table({
    caption: words.withUnit(label, values.name),
    head: [
      says.plan,
      words.withUnit(words.study.figure, values.name),
      says.runsHead,
      ...(search === null ? [] : [says.cost]),
      says.fate,
    ],
    rows: shown.map((i) => {
      const { estimate, runs, cost, dropped } = plans[i];
      return {
        head: planTitle(plans[i], words),
        cells: [
          estimateText(estimate, values, words),
          plainText(runs, { per: 1 }, words),
          ...(search === null ? [] : [costText(cost ?? 0, search.priced, words)]),
          i === chosen ? says.isChosen : dropped === null ? says.isLeft : says.droppedAfter(String(dropped)),
        ],
      };
    }),
  }),
})}
${plans.length > shown.length && html`<p class="note">${says.others(plans.length - shown.length)}</p>`}</section>
${search !== null && factorTable(search.capacities, words)}
${madePart(choice.generator, search === null ? [] : [search.scenario], manifest, words)}
<footer>${words.study.footer('choose.json')}</footer>`,
  };
}
