/** Full factorial designs: every combination of every level. */

/**
 * Rows of level numbers (0 … levels[j] − 1), one for each combination, the first factor changing fastest. `levels[j]` ≥ 1
 * is the number of levels of factor j.
 */
export function fullFactorial(levels: readonly number[]): number[][] {
  const rows = levels.reduce((product, count) => product * count, 1);
  return Array.from({ length: rows }, (_, row) => {
    let rest = row;
    return levels.map((count) => {
      const level = rest % count;
      rest = (rest - level) / count;
      return level;
    });
  });
}
