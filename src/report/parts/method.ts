import type { Results } from '../../results/document.ts';
import { type Html, html, type Piece } from '../html.ts';
import { formatNumber } from '../numbers.ts';
import { clockText, lengthText } from '../quantity.ts';
import type { View } from '../view.ts';
import type { Studio } from './figure.ts';
import { precisionFigure } from './precision.ts';
import { table } from './table.ts';
import { warmUpPart } from './warmUp.ts';

/** China's clock, minutes ahead of UTC. */
const CHINA = 480;

/** What was run and how to run it again. */
export function methodPart(studio: Studio): Html {
  const { view } = studio;
  const { words, results, baseline, confidence } = view;
  const { method } = words;
  const { start, utcOffset } = baseline.entry;
  const whole = (n: number) => formatNumber(n, 0, words);
  const clock = method.clock(start.replace('T', ' '), `${utcOffset < 0 ? '−' : '+'}${clockText(Math.abs(utcOffset))}`);
  // The other side of the gate reads another clock.
  const shifted = utcOffset === CHINA - 60 ? ` ${method.otherClock(`1\u00a0${words.units.hours}`)}` : '';
  const facts: [string, Piece][] = [
    [method.version, `${results.generator.name} ${results.generator.version}`],
    [method.command, html`<code>${commandOf(view)}</code>`],
    [method.seed, html`<code>${results.seed}</code>`],
    [method.runs, whole(results.replications)],
    [method.length, lengthText(results.horizon, words)],
    [method.warmUp, lengthText(results.warmUp, words)],
    [method.confidence, words.percent(confidence)],
    [method.start, clock + shifted],
    [method.schema, String(results.schemaVersion)],
    [method.contents, method.size(whole(results.metrics.length), whole(results.series.length))],
  ];
  const forked = forkSentence(view);
  return html`<section><h2>${method.title}</h2>
<p class="note">${method.note}</p>
<dl class="facts">${facts.map(
    ([name, value]) => html`<dt>${name}</dt><dd>${value}</dd>
`,
  )}</dl>
${forked !== null && html`<p>${forked}</p>`}
${warmUpPart(studio)}${table({
  caption: method.files,
  kind: 'text',
  head: [words.page.scenario, method.file, method.hash],
  rows: view.scenarios.map(({ label, entry }) => ({
    head: label,
    cells: [html`<code>${entry.file}</code>`, html`<code class="hash">${entry.sha256}</code>`],
  })),
})}
${precisionFigure(studio)}</section>
`;
}

/** What it means that the scenarios went on from the same runs; null where they did not. */
export function forkSentence({ results, words, scenarios }: View): string | null {
  const { fork } = results;
  if (fork === undefined) return null;
  const label = scenarios.find(({ entry }) => entry.name === fork.baseline)?.label ?? fork.baseline;
  return words.method.forked(lengthText(fork.at, words), label);
}

/** The command line that makes these results again. */
function commandOf({ results, scenarios }: View): string {
  const { bulletin, command } = results;
  const files = scenarios.map(({ entry }) => quoted(entry.file));
  const fork = results.fork === undefined ? [] : ['--fork-at', `${results.fork.at}min`];
  const what = bulletin === undefined ? [command, ...files] : ['reconcile', quoted(bulletin.file)];
  return ['smartgate', ...what, '--seed', quoted(results.seed), ...howOften(results), ...fork].join(' ');
}

/** A number of replications, or the precision; where all widths stand in the file, nothing. */
function howOften({ precision, replications }: Results): string[] {
  if (precision === undefined) return ['--replications', String(replications)];
  const relative = precision.find((row) => row.relative !== null)?.relative ?? null;
  return relative === null ? [] : ['--precision', `${Number((100 * relative).toPrecision(6))}%`];
}

/** A word as a shell reads it. */
function quoted(word: string): string {
  return /^[\w./:@%+,-]+$/u.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`;
}
