/** "did you mean `x`?" for the nearest of the words, or nothing where none is near. */
export function didYouMean(written: string, words: Iterable<string>): string {
  const near = closest(written, words);
  return near === null ? '' : `did you mean \`${near}\`?`;
}

/** The word within a third of the letters (at least one slip) of what was written; null: none is that near. */
export function closest(written: string, words: Iterable<string>): string | null {
  let best: string | null = null;
  let least = Number.POSITIVE_INFINITY;
  for (const word of words) {
    const allowed = Math.max(1, Math.floor(Math.max(written.length, word.length) / 3));
    if (Math.abs(word.length - written.length) > allowed) continue;
    const slips = distance(written.toLowerCase(), word.toLowerCase());
    if (slips <= allowed && slips < least) {
      best = word;
      least = slips;
    }
  }
  return best;
}

/** Slips between two words: letters put in, left out, changed, or (a little nearer) swapped with their neighbour. */
export function distance(a: string, b: string): number {
  if (a.length > 64 || b.length > 64) return a === b ? 0 : Number.POSITIVE_INFINITY;
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const change = last[j - 1] + (a[i - 1] === b[j - 1] ? 0 : 1);
      row[j] = Math.min(change, last[j] + 1, row[j - 1] + 1);
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      if (swapped) row[j] = Math.min(row[j], before[j - 2] + 0.9);
    }
    before = last;
    last = row;
  }
  return last[b.length];
}
