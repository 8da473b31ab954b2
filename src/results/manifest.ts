/** `manifest.json`: what of an execution is not the same on another machine or another day. */
import { z } from 'zod';
import { count, number, text } from './shapes.ts';

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

export interface Machine {
  node: string;
  v8: string;
  system: string;
  processor: string;
  cores: number;
  /** [GiB] */
  memory: number;
}

const MANIFEST: z.ZodType<Manifest> = z.object({
  schemaVersion: z.literal(1),
  generator: z.object({ name: z.literal('smartgate'), version: text }),
  started: text,
  written: text,
  commandLine: z.array(text),
  folder: text,
  seed: text,
  replications: z.object({ asked: count.nullable(), finished: count }),
  interrupted: z.boolean(),
  threads: count,
  scenarios: z.array(z.object({ name: text, file: text, sha256: text, events: number, trucks: number })),
  read: z.array(z.object({ file: text, sha256: text })),
  seconds: z.record(text, number),
  machine: z.object({ node: text, v8: text, system: text, processor: text, cores: count, memory: number }),
  packages: z.record(text, text),
  files: z.array(text),
});

/** A stored manifest; null where the text is none. */
export function readManifest(json: string): Manifest | null {
  try {
    return MANIFEST.safeParse(JSON.parse(json)).data ?? null;
  } catch {
    return null;
  }
}
