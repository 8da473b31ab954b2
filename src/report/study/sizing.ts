/** What is said of a size: the answer in sentences, and every size that was tried. */
import { capitalised } from '../../results/resources.ts';
import type { Requirement, Sizing, SizingCandidate } from '../../results/sizing.ts';
import { clean } from '../clean.ts';
import { estimateText, plainText, type Scale, scaleFor, valueText } from '../quantity.ts';
import type { Words } from '../words/words.ts';
import { howSentence, percentText } from './common.ts';

const MILLION = 1e6;

/** The scale of a requirement and of all figures that are held against it near its value. */
export function scaleOf({ unit, value }: Requirement, words: Words): Scale {
  return scaleFor(unit, value, words);
}

/** `turned away @ Yard at most 2%`. */
export function wantedText(requirement: Requirement, words: Words): string {
  const value = valueText(requirement.value, scaleOf(requirement, words), words);
  return words.size[requirement.sense](words.quote(clean(requirement.label[words.lang])), value);
}

/** `bays @ Yard: 130`, one for each capacity. */
export function sizesText({ capacities }: Sizing, values: readonly number[], words: Words): string[] {
  return capacities.map(({ label }, i) => words.size.many(clean(label[words.lang]), countText(values[i], words)));
}

/** `130`, or each of several capacities by its name. */
function shortText(sizing: Sizing, values: readonly number[], words: Words): string {
  return values.length === 1 ? countText(values[0], words) : words.size.all(sizesText(sizing, values, words));
}

/** Every size in the order in which it was tried, as cells. */
export function triedRows(sizing: Sizing, words: Words): { head: string[]; rows: string[][] } {
  const { capacities, requirements, candidates, cost } = sizing;
  const says = words.size;
  const costed = cost.priced || capacities.length > 1;
  const scales = requirements.map((requirement) => scaleOf(requirement, words));
  const head = [
    ...capacities.map(({ label }) => clean(label[words.lang])),
    ...(costed ? [cost.priced ? says.costColumn : says.sum] : []),
    ...requirements.map(({ label }, k) => words.withUnit(clean(label[words.lang]), scales[k].name)),
    says.made,
    says.verdict,
  ];
  const figureText = (candidate: SizingCandidate, k: number): string => {
    const found = candidate.figures[k];
    if (found === undefined) return says.refused;
    const { finding } = found;
    const said = finding === 'near' || (finding === 'open' && isOpen(candidate)) ? [says.finding[finding]] : [];
    return [estimateText(found, scales[k], words), ...said].join(', ');
  };
  const rows = candidates.map((candidate) => [
    ...candidate.values.map((value) => countText(value, words)),
    ...(costed ? [costText(sizing, candidate.cost, words)] : []),
    ...requirements.map((_, k) => figureText(candidate, k)),
    countText(candidate.runs, words),
    candidate.meets ? says.yes : says.no,
  ]);
  return { head, rows };
}

/** Figures of a candidate with their intervals: `2.08% ± 0.04%`. */
function foundText({ requirements }: Sizing, { figures }: SizingCandidate, words: Words): string {
  return words.size.all(
    figures.map((figure, k) => {
      const scale = scaleOf(requirements[k], words);
      return estimateText(figure, scale, words) + scale.suffix;
    }),
  );
}

/** Money in a year in millions, or a plain sum. */
function costText({ cost }: Sizing, value: number, words: Words): string {
  return cost.priced
    ? `${plainText(Number((value / MILLION).toPrecision(6)), { per: 1 }, words)}\u00a0${words.size.million}`
    : plainText(value, { per: 1 }, words);
}

/** The answer first, then what must be known about it. */
export function sizingSentences(sizing: Sizing, words: Words): string[] {
  const { answer, candidates, cost, reversal, requirements } = sizing;
  const says = words.size;
  const found = answer === null ? lacking(sizing, words) : reached(sizing, candidates[answer], words);
  const doubts = candidates
    .filter(isOpen)
    .map((one) => says.open(shortText(sizing, one.values, words), countText(one.runs, words)));
  const turned =
    reversal === null
      ? []
      : [
          says.reversal(
            shortText(sizing, candidates[reversal.less].values, words),
            shortText(sizing, candidates[reversal.more].values, words),
            clean(requirements[reversal.requirement].label[words.lang]),
          ),
        ];
  const summed = sizing.capacities.length > 1 && !cost.priced ? [says.summed] : [];
  const runs = says.runs(countText(sizing.runs, words), countText(candidates.length, words));
  return [...found, ...doubts, ...turned, ...summed, runs];
}

/** How it was run, and how the chance of error was shared. */
export function methodSentences(sizing: Sizing, words: Words): string[] {
  const { test, requirements, confidence } = sizing;
  const { questions, looks } = test;
  const error = percentText(1 - confidence, words);
  const counted = [questions, requirements.length, looks.length].map((many) => countText(many, words));
  return [words.size.method(counted[0], counted[1], counted[2], error), howSentence(sizing, words)];
}

/** Whether a size could not be told to be enough, or not enough. */
export function isOpen({ figures }: SizingCandidate): boolean {
  const findings = figures.map(({ finding }) => finding);
  return findings.includes('open') && !findings.includes('misses');
}

function reached(sizing: Sizing, candidate: SizingCandidate, words: Words): string[] {
  const { capacities, candidates, requirements, confidence, cost } = sizing;
  const says = words.size;
  const one = capacities.length === 1;
  const wanted = requirements.map((requirement) => wantedText(requirement, words));
  const sizes = sizesText(sizing, candidate.values, words);
  const told = [capitalised(says.answer(sizes, wanted, percentText(confidence, words), one))];
  if (one) {
    const below = candidates.find(({ values }) => values[0] === candidate.values[0] - 1);
    if (below !== undefined && !below.meets) {
      const found = below.refusal === null ? foundText(sizing, below, words) : says.refused;
      told.push(says.below(shortText(sizing, below.values, words), found));
    } else if (candidate.values[0] === capacities[0].low) told.push(says.lowest);
  } else told.push(says.cheaper(countText(candidates.length - 1, words)));
  if (cost.priced) told.push(says.cost(costText(sizing, candidate.cost, words)));
  const near = candidates.filter(({ figures }) => figures.some(({ finding }) => finding === 'near'));
  for (const each of near) {
    told.push(says.near(shortText(sizing, each.values, words), foundText(sizing, each, words), says.all(wanted)));
  }
  return told;
}

/** Nothing is enough: what was allowed, and how far the most of it comes. */
function lacking(sizing: Sizing, words: Words): string[] {
  const { capacities, candidates, requirements, confidence, cost } = sizing;
  const says = words.size;
  const ranges = capacities.map(
    ({ label, low, high }) =>
      `${clean(label[words.lang])} ${words.range(countText(low, words), countText(high, words))}`,
  );
  const wanted = requirements.map((requirement) => wantedText(requirement, words));
  const [most] = candidates.toSorted((a, b) => b.cost - a.cost);
  const told = [says.none(says.all(ranges), wanted, percentText(confidence, words))];
  if (cost.limit !== null) told.push(says.noneWithin(costText(sizing, cost.limit, words)));
  if (most === undefined) return told;
  const value = shortText(sizing, most.values, words);
  return [
    ...told,
    most.refusal === null
      ? says.most(value, foundText(sizing, most, words))
      : says.refusedMost(value, clean(most.refusal)),
  ];
}

function countText(value: number, words: Words): string {
  return plainText(value, { per: 1 }, words);
}
