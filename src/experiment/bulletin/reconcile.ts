import type { BulletinSection } from '../../results/sections/bulletin.ts';
import type { LoadedBulletin } from '../../scenario/load/bulletin.ts';
import type { Scenario } from '../../scenario/model/scenario.ts';
import type { Experiment } from '../experiment.ts';
import { replicate } from '../replicate.ts';
import type { RoundOptions } from '../rounds.ts';
import { booksOf, gapsOf, rowsOf } from './books.ts';
import { replayOf } from './replay.ts';

/** The books of a bulletin, and the scenario made ready to live through that day; null: the bulletin names none. */
export interface Reconciliation {
  bulletin: BulletinSection;
  scenario: Scenario | null;
}

/** Holds the figures of a day against each other, and puts them into the scenario. */
export function reconcile({ bulletin, scenario }: LoadedBulletin): Reconciliation {
  const books = booksOf(bulletin);
  const replay = scenario === null ? null : replayOf(bulletin, books, scenario);
  const { file, title, day, closing, source } = bulletin;
  const rows = rowsOf(bulletin, books, replay?.flowOf);
  const section = { file, title, day, closing, source, rows, gaps: gapsOf(books) };
  return { bulletin: section, scenario: replay?.scenario ?? null };
}

/** Runs the scenario over the day: the document holds the bulletin, and its figures among the published ones. */
export async function replay(
  bulletin: BulletinSection,
  scenario: Scenario,
  options?: RoundOptions,
): Promise<Experiment> {
  const experiment = await replicate(scenario, options);
  return { ...experiment, results: { ...experiment.results, bulletin } };
}
