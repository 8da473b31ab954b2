/** What `verify` leaves: the same bytes for the same seed and version, on any machine. */
import { csv } from '../../results/csv.ts';
import { VERSION } from '../../results/version.ts';
import { type Check, LEVEL } from './judge.ts';
import type { Run } from './measure.ts';
import type { Quantity } from './reading.ts';
import { readingText } from './reading-text.ts';
import { tallyOf, type Verified } from './verify.ts';

/** The document `verify.json`. */
export function verifyJson(verified: readonly Verified[], seed: string): string {
  const document = {
    schemaVersion: 1,
    generator: { name: 'smartgate', version: VERSION },
    command: 'verify',
    seed,
    confidence: LEVEL,
    ...tallyOf(verified),
    answers: verified.map(({ of: { name, known, scenario }, runs, met }) => ({
      name,
      title: scenario.title,
      source: known.source,
      note: known.note,
      published: known.published === true,
      met,
      runs: runs.map((run) => ({ seed: run.seed, replications: run.replications, values: run.checks.map(entryOf) })),
    })),
  };
  return `${JSON.stringify(document, null, 2)}\n`;
}

const COLUMNS = [
  ...['case', 'published', 'seed', 'replications', 'what', 'value', 'give'],
  ...['mean', 'ciLow', 'ciHigh', 'n', 'widest', 'verdict'],
];

/** The table `verify.csv`: a row for each value and run. */
export function verifyCsv(verified: readonly Verified[]): string {
  const rows = verified.flatMap(({ of: { name, known }, runs }) =>
    runs.flatMap(({ seed, replications, checks }: Run) =>
      checks.map((check) => ({
        case: name,
        published: known.published === true,
        seed,
        replications,
        ...entryOf(check),
      })),
    ),
  );
  return csv(COLUMNS, rows);
}

function entryOf({ exact, mean, ciLow, ciHigh, n, widest, verdict }: Check) {
  const { value, give } = exact;
  return { what: readingText(exact, nameOf), value, give, mean, ciLow, ciHigh, n, widest, verdict };
}

/** By the names of the scenario file and as it writes them: `wait.p95 @ lane`, `throughput / trucks`. */
function nameOf({ metric, place, flow }: Quantity): string {
  return metric + (place === undefined ? '' : ` @ ${place}`) + (flow === undefined ? '' : ` / ${flow}`);
}
