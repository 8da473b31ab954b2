import { html } from '../../html.ts';
import { factsText } from '../../model/facts.ts';
import { isPart } from '../../model/law.ts';
import { lengthText, plainText } from '../../quantity.ts';
import { executedPart, filesRead, hashList, machineText, softwareText } from '../execution.ts';
import { forkSentence } from '../method.ts';
import { warmUpSentence } from '../warmUp.ts';
import { answered, hint, type Item, paragraph, type Sheet, study } from './item.ts';
import { list } from './logic.ts';

/** Section 4 of the guideline: how it begins, how long it lasts, how it is estimated. */
export function experimentItems({ view, model }: Sheet): Item[] {
  const { words, results, baseline, comparing, confidence, judged, titles } = view;
  const { stress } = words;
  const { warmUp, horizon, replications, precision: sought = [] } = results;
  const stock = Object.entries(model.places).flatMap(([name, { stock: inside }]) =>
    inside === undefined || !isPart(inside) ? [] : [`${titles.place(name)} – ${factsText(view, inside)}`],
  );
  const settled = results.warmUps?.find(({ scenario }) => scenario === baseline.name);
  const { until } = model.run;
  const ends =
    until === 'empty' ? stress.untilEmpty : typeof until === 'number' ? stress.untilCleared(String(until)) : null;
  const length = (minutes: number) => lengthText(minutes, words);
  return [
    answered(
      '4.1',
      html`${stock.length === 0 ? paragraph(stress.empty) : list(stock.map(stress.stock))}${paragraph(
        settled === undefined ? null : warmUpSentence(view, settled),
        stress.start(baseline.entry.start.replace('T', ' ')),
        forkSentence(view),
      )}`,
    ),
    answered('4.2', paragraph(stress.length(length(horizon), length(horizon - warmUp)), ends)),
    answered(
      '4.3',
      paragraph(
        stress.replications(plainText(replications, { per: 1 }, words)),
        sought.length === 0
          ? null
          : stress.precision(plainText(Math.max(...sought.map(({ atMost }) => atMost)), { per: 1 }, words)),
        stress.interval(confidence),
        comparing ? stress.paired : null,
        comparing && judged !== confidence ? stress.joint(confidence, judged) : null,
      ),
    ),
  ];
}

/** Section 5: with what it was run. */
export function implementationItems({ view, manifest }: Sheet): Item[] {
  const { words, results } = view;
  const { stress } = words;
  const { generator, seed } = results;
  const number = (n: number) => plainText(n, { per: 1 }, words);
  const asked = manifest?.replications.asked ?? null;
  const interrupted = manifest?.interrupted
    ? stress.interrupted(number(manifest.replications.finished), asked === null ? null : number(asked))
    : null;
  return [
    answered('5.1', paragraph(softwareText(generator, manifest, words))),
    answered('5.2', paragraph(stress.sampling, stress.seed(seed))),
    answered(
      '5.3',
      html`${paragraph(stress.execution)}${manifest !== undefined && executedPart(manifest, words, interrupted)}`,
    ),
    {
      number: '5.4',
      filled: manifest !== undefined,
      own: true,
      body: manifest ? paragraph(machineText(manifest, words)) : hint(stress.missing.manifest),
    },
  ];
}

/** Section 6: where all of it is to be had. */
export function accessItem(sheet: Sheet): Item {
  const { manifest, view } = sheet;
  const { stress } = view.words;
  const said = (label: string, key: string) => {
    const text = study(sheet, key);
    return text && html`<p>${label} ${sheet.model.study[key][view.words.lang]}</p>`;
  };
  const files = manifest !== undefined && filesRead(manifest, view.words);
  const { generator } = view.results;
  const open = Object.hasOwn(sheet.model.study, 'codeAccess') ? null : hint(stress.missing.codeAccess);
  return answered(
    '6.1',
    html`${paragraph(stress.shared(generator.name, generator.version))}${hashList(view.scenarios.map(({ entry }) => entry))}${said(stress.licence, 'licence')}${said(stress.contact, 'contact')}${files}${open}`,
    study(sheet, 'codeAccess'),
  );
}
