/**
 * `manifest.json`: everything about an execution that is not the same on another machine or another day, and how to
 * repeat it. The only place that asks the clock for the date.
 */
import { arch, cpus, platform, release, totalmem } from 'node:os';
import { VERSION } from '../results/version.ts';
import type { Experiment } from './experiment.ts';

export interface Manifest {
  schemaVersion: 1;
  generator: { name: 'smartgate'; version: string };
  /** When the files were written, UTC. */
  written: string;
  /** Arguments as they were typed, after the name of the program. */
  commandLine: string[];
  /** Folder in which it was called. */
  folder: string;
  seed: string;
  /** Asked for, null: as many as the precision takes; and finished. */
  replications: { asked: number | null; finished: number };
  /** Stopped before there were replications enough; the results hold the finished ones. */
  interrupted: boolean;
  /** Threads that ran the replications; 1 also where there was too little to do for more. */
  threads: number;
  scenarios: { name: string; file: string; sha256: string; events: number; trucks: number }[];
  /** Seconds by stage of the work. */
  seconds: Record<string, number>;
  machine: Machine;
  /** Files written beside this one. */
  files: string[];
}

interface Machine {
  node: string;
  v8: string;
  system: string;
  processor: string;
  cores: number;
  /** [GiB] */
  memory: number;
}

export interface ManifestOptions {
  commandLine: string[];
  seconds: Record<string, number>;
  files: string[];
}

export function manifestOf(experiment: Experiment, { commandLine, seconds, files }: ManifestOptions): Manifest {
  const { results, asked, interrupted, threads, effort } = experiment;
  return {
    schemaVersion: 1,
    generator: { name: 'smartgate', version: VERSION },
    written: new Date().toISOString(),
    commandLine,
    folder: process.cwd(),
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
    seconds,
    machine: machine(),
    files,
  };
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
