/** A path of points, lines across and lines up, in absolute coordinates of one decimal, as the pictures have them. */
const PLAIN = /^(?:M-?[\d.]+,-?[\d.]+(?:L-?[\d.]+,-?[\d.]+|[HV]-?[\d.]+)*Z?)+$/;

/**
 * The same path with each line told from the end of the one before, which takes two thirds of the room; a path with
 * arcs or curves stays as it is. Steps are counted in tenths, so that nothing is rounded twice.
 */
export function relativePath(path: string): string {
  if (!PLAIN.test(path)) return path;
  let [out, last, x, y] = ['', '', 0, 0];
  const step = (letter: string, numbers: number[]) => {
    const [first, ...more] = numbers.map(tenths);
    const apart = letter !== last || first.startsWith('-') ? '' : ' ';
    out +=
      (letter === last ? '' : letter) +
      apart +
      first +
      more.map((text) => (text[0] === '-' ? '' : ' ') + text).join('');
    last = letter;
  };
  for (const [, letter, rest] of path.matchAll(/([MLHVZ])([^MLHVZ]*)/g)) {
    const [a, b] = rest.split(',').map((text) => Math.round(Number(text) * 10));
    const [toX, toY] = [letter === 'V' ? x : a, letter === 'V' ? a : letter === 'H' ? y : b];
    if (letter === 'Z') {
      out += 'z';
      last = 'z';
      continue;
    }
    if (letter === 'M') step('M', [toX, toY]);
    else if (toY === y) step('h', [toX - x]);
    else if (toX === x) step('v', [toY - y]);
    else step('l', [toX - x, toY - y]);
    [x, y] = [toX, toY];
  }
  return out;
}

/** `-.5` for minus five tenths. */
function tenths(number: number): string {
  return String(number / 10).replace(/^(-?)0\./, '$1.');
}
