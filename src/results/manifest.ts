/** `manifest.json`: what of an execution is not the same on another machine or another day. */
import { z } from 'zod';
import { count, generator, number, sha256, text } from './shapes.ts';

/** What is told of every execution, whatever it did. */
export interface Execution {
  schemaVersion: 1;
  generator: { name: 'smartgate'; version: string };
  /** When the program was started, and when the files were written, UTC. */
  started: string;
  written: string;
  /** Arguments as they were typed, after the name of the program. */
  commandLine: string[];
  /** Folder in which it was called. */
  folder: string;
  /** Every file that was read, from `folder`, with the SHA-256 of its bytes. */
  read: { file: string; sha256: string }[];
  /** Seconds by stage of the work; `total` since the start. */
  seconds: Record<string, number>;
  machine: Machine;
  /** Versions of the packages through which results go, by name. */
  packages: Record<string, string>;
  /** Files written beside this one. */
  files: string[];
}

export interface Manifest extends Execution {
  seed: string;
  /** Asked for, null: as many as the precision takes; and finished. */
  replications: { asked: number | null; finished: number };
  /** Stopped before all replications were finished; the results hold the finished ones. */
  interrupted: boolean;
  /** Threads that ran the replications; 1 also where there was too little to do for more. */
  threads: number;
  scenarios: { name: string; file: string; sha256: string; events: number; trucks: number }[];
}

/** Of `size`, `explain`, `choose` and of sweeps: what was executed for a document. */
export interface StudyManifest extends Execution {
  seed: string;
  /** Threads that ran the replications; 0: none was run, as where shards are merged. */
  threads: number;
  /** The document, and the SHA-256 of its bytes: only beside these is it the manifest of the document. */
  document: { file: string; sha256: string };
}

export interface Machine {
  node: string;
  v8: string;
  system: string;
  processor: string;
  cores: number;
  /** [GiB] */
  memory: number;
}

const execution = {
  schemaVersion: z.literal(1),
  generator,
  started: text,
  written: text,
  commandLine: z.array(text),
  folder: text,
  seed: text,
  threads: count,
  read: z.array(z.object({ file: text, sha256: text })),
  seconds: z.record(text, number),
  machine: z.object({ node: text, v8: text, system: text, processor: text, cores: count, memory: number }),
  packages: z.record(text, text),
  files: z.array(text),
};

const MANIFEST: z.ZodType<Manifest> = z.object({
  ...execution,
  replications: z.object({ asked: count.nullable(), finished: count }),
  interrupted: z.boolean(),
  scenarios: z.array(z.object({ name: text, file: text, sha256: text, events: number, trucks: number })),
});

const STUDY_MANIFEST: z.ZodType<StudyManifest> = z.object({
  ...execution,
  document: z.object({ file: text, sha256 }),
});

/** A stored manifest of `run` or `compare`; null where the text is none. */
export function readManifest(json: string): Manifest | null {
  return read(json, MANIFEST);
}

/** A stored manifest of a study; null where the text is none. */
export function readStudyManifest(json: string): StudyManifest | null {
  return read(json, STUDY_MANIFEST);
}

function read<T>(json: string, schema: z.ZodType<T>): T | null {
  try {
    return schema.safeParse(JSON.parse(json)).data ?? null;
  } catch {
    return null;
  }
}
