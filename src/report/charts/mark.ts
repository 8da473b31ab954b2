import {
  type SymbolType,
  symbol,
  symbolCircle,
  symbolCross,
  symbolDiamond,
  symbolSquare,
  symbolStar,
  symbolTriangle,
  symbolWye,
} from 'd3';
import type { Judgement } from '../judgement.ts';
import { type Role, STYLES, seriesDash, seriesRole } from '../palette.ts';
import { DIGITS, type Group, paint, round } from './frame.ts';

const SHAPES = [
  symbolCircle,
  symbolSquare,
  symbolTriangle,
  symbolDiamond,
  symbolCross,
  symbolStar,
  symbolWye,
  symbolCircle,
];

/** The mark of the `index`-th scenario: shape and colour together. */
export function seriesMark(group: Group, index: number, x: number, y: number): void {
  draw(group, SHAPES[index] ?? symbolCircle, 46, x, y, seriesRole(index), false);
}

/** A short piece of the `index`-th scenario's line, for keys. */
export function seriesLine(group: Group, index: number, x0: number, x1: number, y: number): void {
  paint(group.append('line'), null, seriesRole(index))
    .attr('x1', round(x0))
    .attr('x2', round(x1))
    .attr('y1', round(y))
    .attr('y2', round(y))
    .attr('stroke-width', strokeWidth(index))
    .attr('stroke-dasharray', seriesDash(index));
}

/** The baseline is the thickest line; scenarios without a style of their own are the thinnest. */
export function strokeWidth(index: number): number {
  if (index === 0) return 2.6;
  return index < STYLES ? 2 : 1;
}

/** Colour of a judgement: what is neither good nor bad is grey. */
export function roleOf(judgement: Judgement): Role {
  return judgement === 'better' || judgement === 'worse' ? judgement : 'cannotTell';
}

/** Better is a full disc, worse a full diamond, neither good nor bad a full square; a hollow disc is no difference shown. */
export function verdictMark(group: Group, judgement: Judgement, x: number, y: number): void {
  const shape = judgement === 'worse' ? symbolDiamond : judgement === 'neutral' ? symbolSquare : symbolCircle;
  const hollow = judgement === 'cannotTell' || judgement === 'same';
  draw(group, shape, 62, x, y, roleOf(judgement), hollow);
}

function draw(group: Group, shape: SymbolType, size: number, x: number, y: number, role: Role, hollow: boolean): void {
  paint(group.append('path'), hollow ? 'paper' : role, hollow ? role : 'paper')
    .attr('stroke-width', hollow ? 1.8 : 0.8)
    .attr('transform', `translate(${round(x)},${round(y)})`)
    .attr('d', symbol(shape, size).digits(DIGITS)());
}
