/** Rounds: every subject once, then every subject again, so that a slow minute of the machine falls on all of them. */

/** Gives what each subject answered in each round: `rounds` lists by name. Every other round goes backwards. */
export function interleave(subjects, rounds, progress) {
  const answers = Object.fromEntries(Object.keys(subjects).map((name) => [name, []]));
  for (let round = 0; round < rounds; round++) {
    const order = Object.entries(subjects);
    if (round % 2 === 1) order.reverse();
    for (const [name, run] of order) {
      progress(`round ${round + 1} of ${rounds}: ${name}`);
      answers[name].push(run(round));
    }
  }
  return answers;
}

/** The middle value; of an even number the mean of the two. */
export function median(values) {
  const sorted = values.toSorted((a, b) => a - b);
  const half = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
}

/** The median of the ratios round by round. */
export function medianRatio(above, below) {
  return median(above.map((value, round) => value / below[round]));
}
