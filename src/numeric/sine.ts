/**
 * The sine of an angle given in turns, from + − × alone, so that every JavaScript engine gives the same bits. Turns make
 * the reduction exact: an eighth of a turn either way is left for the Taylor polynomials, whose error there is below
 * 1e-17.
 */

const TURN = 6.283185307179586;

/** sin(2π x); absolute error below 1e-15 for |x| up to 1e6. */
export function sineOfTurns(x: number): number {
  const part = x - Math.round(x);
  const quarter = Math.round(4 * part);
  const angle = (part - quarter / 4) * TURN;
  const square = angle * angle;
  switch (((quarter % 4) + 4) % 4) {
    case 0:
      return sine(angle, square);
    case 1:
      return cosine(square);
    case 2:
      return -sine(angle, square);
    default:
      return -cosine(square);
  }
}

/** cos(2π x). */
export function cosineOfTurns(x: number): number {
  return sineOfTurns(x - Math.round(x) + 0.25);
}

function sine(x: number, x2: number): number {
  let term = x;
  let sum = x;
  for (let k = 2; k <= 18; k += 2) {
    term *= -x2 / (k * (k + 1));
    sum += term;
  }
  return sum;
}

function cosine(x2: number): number {
  let term = 1;
  let sum = 1;
  for (let k = 1; k <= 17; k += 2) {
    term *= -x2 / (k * (k + 1));
    sum += term;
  }
  return sum;
}
