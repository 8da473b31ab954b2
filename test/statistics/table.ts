/** Prints a table of texts on the terminal, its columns as wide as they need. */
export function print(title: string, head: readonly string[], rows: readonly (readonly string[])[]): void {
  const lines = [head, ...rows];
  const widths = head.map((_, i) => Math.max(...lines.map((line) => line[i].length)));
  const text = lines.map((line) =>
    line.map((cell, i) => (i === 0 ? cell.padEnd(widths[i]) : cell.padStart(widths[i]))),
  );
  process.stdout.write(`\n${title}\n${text.map((line) => `  ${line.join('  ')}`).join('\n')}\n`);
}
