import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';
import { type LoadOptions, loadScenario, ScenarioError } from '../../src/scenario/load/load.ts';
import type { Scenario } from '../../src/scenario/model/scenario.ts';

/** Writes files into a folder of their own, removed when the test is over; gives the folder. */
export function folderOf(files: Record<string, string>): string {
  const folder = mkdtempSync(join(tmpdir(), 'smartgate-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
  return folder;
}

/** Loads `main.yaml` among some files, or a single text. */
export function load(files: string | Record<string, string>, options: LoadOptions = {}): Scenario {
  const all = typeof files === 'string' ? { 'main.yaml': files } : files;
  return loadScenario(join(folderOf(all), 'main.yaml'), options);
}

/** What is said of a wrong scenario. */
export function complaint(files: string | Record<string, string>, options: LoadOptions = {}): string {
  try {
    load(files, options);
  } catch (error) {
    if (error instanceof ScenarioError) return error.message;
    throw error;
  }
  return '';
}

/** A scenario of one lane whose flow has these stages, one to a line in YAML's flow style. */
export function withStages(stages: string[], more = ''): string {
  const places = 'places: { lane: { lanes: 1 }, yard: { bays: 9 }, pass: { permits: 2 }, ';
  const rest = 'check: { servers: 1 }, pairs: { match: [a, b] } }';
  const lines = stages.map((stage) => `      - ${stage}`).join('\n');
  const flow = `flows:\n  trucks:\n    arrivals: { poisson: 1 /h }\n${more}    itinerary:\n${lines}\n`;
  return `${places}${rest}\nsegments: { clearance: {} }\n${flow}`;
}
