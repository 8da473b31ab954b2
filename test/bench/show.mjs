/** What the terminal shows: one table per question, and where the work is. */
import Table from 'cli-table3';

const NO_LINES = Object.fromEntries(
  ['top', 'bottom', 'left', 'right']
    .flatMap((side) => [side, `${side}-mid`, `${side}-left`, `${side}-right`])
    .map((k) => [k, '']),
);

/** Text of a table: the first `names` columns are names, the others numbers. */
export function tableText(title, head, rows, names = 1) {
  const chars = { ...NO_LINES, 'left-mid': '', mid: '', 'mid-mid': '', 'right-mid': '', middle: '  ' };
  const style = { head: [], border: [], 'padding-left': 0, 'padding-right': 0 };
  const table = new Table({ chars, style, head, colAligns: head.map((_, k) => (k < names ? 'left' : 'right')) });
  table.push(...rows.map((row) => row.map(String)));
  return `${title}\n\n${table.toString().replace(/^/gm, '  ').replace(/ +$/gm, '')}\n`;
}

/** A number with three figures that count. */
export function short(value) {
  if (!(Math.abs(value) > 0)) return String(value);
  const decimals = Math.max(0, 2 - Math.floor(Math.log10(Math.abs(value))));
  return value.toLocaleString('en', { minimumFractionDigits: decimals, maximumFractionDigits: decimals });
}

/** `lowest–highest`. */
export function range(values) {
  return `${short(Math.min(...values))}–${short(Math.max(...values))}`;
}

/** Tells on a terminal what is being run, on one line that the next message overwrites. */
export function progress(text) {
  if (process.stderr.isTTY) process.stderr.write(`\r\x1b[K${text}`);
}
