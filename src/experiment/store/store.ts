/**
 * Finished runs on the disk, so that no run is made twice. A part is a file with the runs of one load; it appears whole
 * or not at all, so a process may be killed at any moment. Parts may be copied together from several machines.
 */
import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { writeWhole } from '../files.ts';

/** A finished run: which, and what came of it. */
export interface StoredRun {
  /** `hashOf` its scenario. */
  scenario: string;
  /** Another name of that scenario, under which it is found without being made: which point of which plan. */
  alias: string;
  seed: string;
  /** From 0. */
  replication: number;
  /** A value for each metric of the store; NaN: nothing observed. Empty where it was refused. */
  values: readonly number[];
  /** Why the gate refused to go on; null: it did not. */
  refusal: string | null;
}

const FOLDER = 'parts';
const PART = /^[0-9a-f]{32}\.json$/;
/** What a process that was killed may have left, of any process. */
const TEMPORARY = /^[0-9a-f]{32}\.json\.\d+\.tmp$/;
/** With more parts than this they are joined when the store is opened: a thousand small files are slow to read. */
const MOST_PARTS = 512;

/** A part as it is written: values are null where NaN, for JSON has none. */
interface Part {
  schemaVersion: 1;
  metrics: string[];
  runs: [
    scenario: string,
    alias: string,
    seed: string,
    replication: number,
    refusal: string | null,
    ...values: (number | null)[],
  ][];
}

export class Store {
  private readonly folder: string;
  private readonly metrics: readonly string[];
  private readonly known = new Map<string, StoredRun>();
  private readonly plans = new Set<string>();

  private constructor(folder: string, metrics: readonly string[]) {
    this.folder = folder;
    this.metrics = metrics;
  }

  /** Opens the store of a folder, which is made if need be. Runs that lack one of these metrics count as not made. */
  static async open(folder: string, metrics: readonly string[]): Promise<Store> {
    const store = new Store(join(folder, FOLDER), metrics);
    await mkdir(store.folder, { recursive: true });
    await store.read();
    return store;
  }

  /** Whether it holds runs of no other plan than this one. */
  holdsOnly(plan: string): boolean {
    return [...this.plans].every((known) => known === plan);
  }

  /** A run of a scenario, by its hash or its alias. */
  find(scenario: string, seed: string, replication: number): StoredRun | undefined {
    return this.known.get(keyOf(scenario, seed, replication));
  }

  /** Runs of this store that another one lacks. */
  missingIn(other: Store): StoredRun[] {
    return [...new Set(this.known.values())].filter(
      ({ alias, seed, replication }) => other.find(alias, seed, replication) === undefined,
    );
  }

  /** Keeps runs: when the promise is fulfilled they are on the disk. */
  async add(runs: readonly StoredRun[]): Promise<void> {
    if (runs.length === 0) return;
    await this.write(runs);
    this.learn(runs);
  }

  private learn(runs: readonly StoredRun[]): void {
    for (const run of runs) {
      this.known.set(keyOf(run.scenario, run.seed, run.replication), run);
      this.known.set(keyOf(run.alias, run.seed, run.replication), run);
      this.plans.add(planOf(run.alias));
    }
  }

  private async read(): Promise<void> {
    const names = await readdir(this.folder);
    const parts = names.filter((name) => PART.test(name)).sort();
    for (const name of parts) this.learn(this.runsOf(await readFile(join(this.folder, name), 'utf8')));
    for (const name of names) if (TEMPORARY.test(name)) await rm(join(this.folder, name), { force: true });
    if (parts.length <= MOST_PARTS) return;
    const kept = await this.write([...new Set(this.known.values())]);
    for (const name of parts) if (name !== kept) await rm(join(this.folder, name), { force: true });
  }

  /** Writes a part under a name that tells its runs: the same runs written twice are one file. */
  private async write(runs: readonly StoredRun[]): Promise<string> {
    const part: Part = {
      schemaVersion: 1,
      metrics: [...this.metrics],
      runs: runs.map(({ scenario, alias, seed, replication, refusal, values }) => [
        scenario,
        alias,
        seed,
        replication,
        refusal,
        ...values.map((value) => (Number.isFinite(value) ? value : null)),
      ]),
    };
    const keys = runs.map(({ scenario, seed, replication }) => keyOf(scenario, seed, replication));
    const hash = createHash('sha256')
      .update(JSON.stringify([this.metrics, keys]))
      .digest('hex');
    const name = `${hash.slice(0, 32)}.json`;
    await writeWhole(join(this.folder, name), `${JSON.stringify(part)}\n`);
    return name;
  }

  /** The runs of a part that have all metrics of this store; none where it is no part of ours. */
  private runsOf(text: string): StoredRun[] {
    const part = parse(text);
    const columns = this.metrics.map((metric) => part?.metrics.indexOf(metric) ?? -1);
    if (part === null || columns.includes(-1)) return [];
    return part.runs.map(([scenario, alias, seed, replication, refusal, ...values]) => ({
      scenario,
      alias,
      seed,
      replication,
      refusal,
      values: refusal === null ? columns.map((column) => values[column] ?? Number.NaN) : [],
    }));
  }
}

/** An alias is `plan:point`. */
export function aliasOf(plan: string, point: number): string {
  return `${plan}:${point}`;
}

function planOf(alias: string): string {
  return alias.slice(0, alias.indexOf(':'));
}

function keyOf(scenario: string, seed: string, replication: number): string {
  return `${scenario}|${replication}|${seed}`;
}

/** A part may have been copied, or cut, by a stranger: what is no part is not there. */
function parse(text: string): Part | null {
  try {
    const part: unknown = JSON.parse(text);
    return isPart(part) ? part : null;
  } catch {
    return null;
  }
}

function isPart(part: unknown): part is Part {
  if (typeof part !== 'object' || part === null || !('metrics' in part) || !('runs' in part)) return false;
  const { metrics, runs } = part;
  return (
    Array.isArray(metrics) &&
    metrics.every(isText) &&
    Array.isArray(runs) &&
    runs.every((run) => isRun(run, metrics.length))
  );
}

function isRun(run: unknown, metrics: number): boolean {
  if (!Array.isArray(run)) return false;
  const [scenario, alias, seed, replication, refusal, ...values] = run;
  const named = isText(scenario) && isText(alias) && isText(seed) && Number.isSafeInteger(replication);
  const told = refusal === null ? values.length === metrics : isText(refusal);
  return named && told && values.every((value) => value === null || typeof value === 'number');
}

function isText(value: unknown): value is string {
  return typeof value === 'string';
}
