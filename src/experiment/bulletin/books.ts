/**
 * The books of a bulletin: what stood there and came, less what left, is what stands there. What is not published but
 * follows from what is, is found by arithmetic and says so; what does not follow stays unknown.
 */
import type { BulletinFigure, BulletinGap, BulletinRow } from '../../results/sections/bulletin.ts';
import { DIRECTIONS, type Direction } from '../../scenario/load/bulletin.ts';
import type { Bulletin, DirectionFigures, Figure, FigureName } from '../../scenario/model/bulletin.ts';

export const TERMS = ['opening', 'arrived', 'cleared', 'closing'] as const;
export type Term = (typeof TERMS)[number];

/** What is known of a gate, or of all together (`all`), in one direction. */
export interface Account {
  gate: string;
  figures: DirectionFigures;
  terms: Record<Term, BulletinFigure | null>;
}

export type Books = Record<Direction, Account[]>;

/** The accounts of both directions, all gates together first. The gates of a bulletin are all that the total counts. */
export function booksOf({ gates, total }: Bulletin): Books {
  const accounts = (direction: Direction): Account[] => {
    const whole = accountOf('all', total?.[direction]);
    const parts = Object.entries(gates).map(([gate, told]) => accountOf(gate, told[direction]));
    complete(whole, parts);
    return [whole, ...parts];
  };
  return { export: accounts('export'), import: accounts('import') };
}

/** Opening + arrived − cleared − closing; null where that would prove nothing. */
export function residualOf({ opening, arrived, cleared, closing }: Account['terms']): number | null {
  if (opening === null || arrived === null || cleared === null || closing === null) return null;
  if ([opening, arrived, cleared, closing].some(({ origin }) => origin === 'balance')) return null;
  return opening.value + arrived.value - cleared.value - closing.value;
}

/** The rows of the bulletin in its order; `flowOf` names what a row is held against. */
export function rowsOf(
  bulletin: Bulletin,
  books: Books,
  flowOf: (gate: string, direction: Direction, cargo: string | null) => string | null = () => null,
): BulletinRow[] {
  const titles = (gate: string) =>
    gate === 'all'
      ? (bulletin.total?.title ?? { en: 'All gates', vi: 'Tất cả cửa khẩu' })
      : (bulletin.gates[gate].title ?? { en: gate, vi: gate });
  return ['all', ...Object.keys(bulletin.gates)].flatMap((gate) =>
    DIRECTIONS.flatMap((direction) =>
      books[direction]
        .filter((account) => account.gate === gate && isTold(account))
        .flatMap(({ figures, terms }) => {
          const row = (cargo: string | null, known: Account['terms']): BulletinRow => ({
            gate,
            title: titles(gate),
            direction,
            cargo,
            flow: flowOf(gate, direction, cargo),
            ...known,
            residual: residualOf(known),
          });
          return [row(null, terms), ...kindsOf(figures).map((kind) => row(kind, published(figures, kind)))];
        }),
    ),
  );
}

/** Whether anything is known. */
export function isTold({ figures, terms }: Account): boolean {
  return TERMS.some((term) => terms[term] !== null) || kindsOf(figures).length > 0;
}

/** Terms of which the gates do not add up to the total, though all of them are known. */
export function gapsOf(books: Books): BulletinGap[] {
  return DIRECTIONS.flatMap((direction) => {
    const [whole, ...parts] = books[direction];
    return TERMS.flatMap((term): BulletinGap[] => {
      const total = whole.terms[term];
      const known = parts.flatMap(({ terms }) => terms[term] ?? []);
      if (total === null || parts.length === 0 || known.length < parts.length) return [];
      const gates = known.reduce((sum, { value }) => sum + value, 0);
      return gates === total.value ? [] : [{ direction, term, total: total.value, gates }];
    });
  });
}

/** Kinds of cargo that are told of. */
export function kindsOf(figures: DirectionFigures): string[] {
  return [...new Set(Object.values(figures).flatMap(({ cargo }) => Object.keys(cargo)))];
}

function accountOf(gate: string, figures: DirectionFigures = {}): Account {
  return { gate, figures, terms: published(figures, null) };
}

/** What the file says of a kind of cargo, or of all; the stock in the morning also by its change. */
function published(figures: DirectionFigures, kind: string | null): Account['terms'] {
  const amount = (figure: Figure | undefined) => (kind === null ? figure?.all : figure?.cargo[kind]);
  const term = (name: FigureName): BulletinFigure | null => {
    const found = amount(figures[name]);
    return found === undefined ? null : { value: found.value, origin: found.assumed ? 'assumed' : 'published' };
  };
  const terms = {
    opening: term('opening'),
    arrived: term('arrived'),
    cleared: term('cleared'),
    closing: term('closing'),
  };
  const change = term('change');
  if (terms.opening === null && change !== null && terms.closing !== null) {
    terms.opening = { value: terms.closing.value - change.value, origin: 'change' };
  }
  return terms;
}

/** Finds what follows, sums and remainders first: what they give can still be checked by the balance of its row. */
function complete(whole: Account, parts: readonly Account[]): void {
  const accounts = [whole, ...parts];
  const unknown = () =>
    accounts.reduce((sum, { terms }) => sum + TERMS.filter((term) => terms[term] === null).length, 0);
  for (let before = Number.POSITIVE_INFINITY, left = unknown(); left < before; ) {
    before = left;
    if (parts.length > 0) for (const term of TERMS) addUp(whole, parts, term);
    for (const { terms } of accounts) balance(terms);
    left = unknown();
  }
}

/** The total of its parts, or the one part that is missing. */
function addUp(whole: Account, parts: readonly Account[], term: Term): void {
  const known = parts.flatMap(({ terms }) => terms[term] ?? []);
  const sum = known.reduce((total, { value }) => total + value, 0);
  const missing = parts.filter(({ terms }) => terms[term] === null);
  const total = whole.terms[term];
  if (total === null && missing.length === 0) {
    // A sum of nothing but assumptions is one.
    const assumed = known.every(({ origin }) => origin === 'assumed');
    whole.terms[term] = { value: sum, origin: inferred(known) ?? (assumed ? 'assumed' : 'sum') };
  } else if (total !== null && missing.length === 1 && total.value >= sum) {
    missing[0].terms[term] = { value: total.value - sum, origin: inferred([total, ...known]) ?? 'remainder' };
  }
}

/** What was reckoned with a figure that a balance gave proves no balance. */
function inferred(from: readonly BulletinFigure[]): 'balance' | null {
  return from.some(({ origin }) => origin === 'balance') ? 'balance' : null;
}

/** The one term of four that is missing. */
function balance(terms: Account['terms']): void {
  const missing = TERMS.filter((term) => terms[term] === null);
  if (missing.length !== 1) return;
  const [term] = missing;
  const sign = { opening: 1, arrived: 1, cleared: -1, closing: -1 };
  const rest = TERMS.reduce((sum, one) => sum + sign[one] * (terms[one]?.value ?? 0), 0);
  const value = -sign[term] * rest;
  if (value >= 0) terms[term] = { value, origin: 'balance' };
}
