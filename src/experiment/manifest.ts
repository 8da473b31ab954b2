/**
 * Makes the manifest (`manifest.json`): everything about an execution that is not the same on another machine or another day, and how to
 * repeat it. The only place that asks the clock for the date.
 */

import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { arch, cpus, platform, release, totalmem } from 'node:os';
import { dirname, join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Execution, Machine, Manifest, StudyManifest } from '../results/manifest.ts';
import { VERSION } from '../results/version.ts';
import type { Experiment } from './experiment.ts';

/** Packages that read what is run, draw its luck, or reckon with what comes out. */
const PACKAGES = ['d3-dsv', 'seedrandom', 'simple-statistics', 'yaml', 'zod'];

export interface ManifestOptions {
  commandLine: string[];
  seconds: Record<string, number>;
  files: string[];
  /** SHA-256 of the bytes of every file that was read, by its path. */
  read?: ReadonlyMap<string, string>;
}

/** What is told of every execution. */
export function executionOf({ commandLine, seconds, files, read = new Map() }: ManifestOptions): Execution {
  const folder = process.cwd();
  return {
    schemaVersion: 1,
    generator: { name: 'smartgate', version: VERSION },
    started: new Date(performance.timeOrigin).toISOString(),
    written: new Date().toISOString(),
    commandLine,
    folder,
    read: [...read]
      .map(([file, sha256]) => ({ file: relative(folder, file).split(sep).join('/'), sha256 }))
      .sort((a, b) => (a.file < b.file ? -1 : 1)),
    seconds: { ...seconds, total: Math.round(performance.now()) / 1000 },
    machine: machine(),
    packages: Object.fromEntries(PACKAGES.map((name) => [name, versionOf(name)])),
    files,
  };
}

export function manifestOf(experiment: Experiment, options: ManifestOptions): Manifest {
  const { results, asked, interrupted, threads, effort } = experiment;
  return {
    ...executionOf(options),
    seed: results.seed,
    replications: { asked, finished: results.replications },
    interrupted,
    threads,
    scenarios: results.scenarios.map(({ name, file, sha256 }, i) => ({
      name,
      file,
      sha256,
      events: effort[i].events,
      trucks: effort[i].trucks,
    })),
  };
}

/** The manifest of a study whose document has this text. */
export function studyManifestOf(
  {
    seed,
    threads,
    document: { file, text },
  }: { seed: string; threads: number; document: { file: string; text: string } },
  options: ManifestOptions,
): StudyManifest {
  return { ...executionOf(options), seed, threads, document: { file, sha256: sha256OfText(text) } };
}

/** By which a manifest knows the document it is of. */
export function sha256OfText(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

function machine(): Machine {
  const processors = cpus();
  return {
    node: process.versions.node,
    v8: process.versions.v8,
    system: `${platform()} ${release()} ${arch()}`,
    processor: processors[0]?.model.trim() ?? 'unknown',
    cores: processors.length,
    memory: Math.round((totalmem() / (1024 * 1024 * 1024)) * 10) / 10,
  };
}

/** Version of an installed package, looked up as it is found when it is imported from here. */
function versionOf(name: string): string {
  for (let folder = dirname(fileURLToPath(import.meta.url)); ; folder = dirname(folder)) {
    const file = join(folder, 'node_modules', name, 'package.json');
    if (existsSync(file)) return String(JSON.parse(readFileSync(file, 'utf8')).version);
    if (folder === dirname(folder)) return 'unknown';
  }
}
