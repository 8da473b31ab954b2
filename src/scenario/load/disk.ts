import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { basename, dirname, isAbsolute, relative, resolve, sep } from 'node:path';
import { didYouMean } from '../schema/closest.ts';
import { show } from '../schema/refusal.ts';

/** Largest scenario file and largest table of recorded arrivals [bytes]. */
export const LARGEST_SCENARIO = 2e6;
export const LARGEST_TABLE = 50e6;

/** Why a file cannot be read, as the parts of an `Issue`. */
export class Unreadable extends Error {
  readonly found: string;
  readonly rule: string;
  readonly fix: string | undefined;

  constructor(found: string, rule: string, fix?: string) {
    super(`${found}; expected ${rule}`);
    this.found = found;
    this.rule = rule;
    this.fix = fix;
  }
}

/** Told of every file that is read: its real path, and the SHA-256 of its bytes, hexadecimal. */
export type OnRead = (file: string, sha256: string) => void;

/** The folder beyond which no file is read; links are followed before the question is asked. */
export class Root {
  readonly folder: string;
  private readonly onRead: OnRead | undefined;

  constructor(folder: string, onRead?: OnRead) {
    this.onRead = onRead;
    try {
      this.folder = realpathSync(folder);
    } catch {
      throw new Unreadable(show(folder), 'a folder that exists');
    }
  }

  /** The real path of a file named as `written` in `folder`; refuses what is missing or lies outside. */
  locate(written: string, folder = process.cwd()): string {
    const asked = resolve(folder, written);
    const outside = () =>
      new Unreadable(
        show(written),
        'a file within the folder of the scenario',
        'name the folder that may be read with --root',
      );
    // Nothing is said about files outside, not even whether they exist.
    if (!this.holds(asked) && !this.holds(linked(asked))) throw outside();
    let real: string;
    try {
      real = realpathSync(asked);
    } catch {
      throw new Unreadable(show(written), 'a file that exists', this.near(asked, written));
    }
    if (!this.holds(real)) throw outside();
    return real;
  }

  /** A path as messages and results name it: relative to the root, with slashes. */
  name(file: string): string {
    return relative(this.folder, file).split(sep).join('/');
  }

  /** Text of a file of at most `largest` bytes; UTF-8, accents in their composed form. */
  text(file: string, largest: number): string {
    const bytes = readBytes(file, largest);
    this.onRead?.(file, createHash('sha256').update(bytes).digest('hex'));
    try {
      return new TextDecoder('utf-8', { fatal: true }).decode(bytes).normalize('NFC');
    } catch {
      throw new Unreadable('bytes that are not UTF-8 text', 'a text file in UTF-8');
    }
  }

  private holds(path: string): boolean {
    const way = relative(this.folder, path);
    return way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way);
  }

  private near(asked: string, written: string): string | undefined {
    try {
      const fix = didYouMean(basename(asked), readdirSync(dirname(asked)));
      return fix || undefined;
    } catch {
      return `there is no folder ${show(dirname(written))}`;
    }
  }
}

/** The path with its folder's links followed, for a root that was itself named through a link. */
function linked(path: string): string {
  try {
    return resolve(realpathSync(dirname(path)), basename(path));
  } catch {
    return path;
  }
}

function readBytes(file: string, largest: number): Buffer {
  const { size } = regular(file);
  if (size > largest) {
    throw new Unreadable(`a file of ${megabytes(size)}`, `at most ${megabytes(largest)}`);
  }
  try {
    return readFileSync(file);
  } catch {
    throw new Unreadable('a file that cannot be opened', 'a file that may be read');
  }
}

function regular(file: string) {
  const stat = statSync(file, { throwIfNoEntry: false });
  if (!stat?.isFile()) throw new Unreadable(stat?.isDirectory() ? 'a folder' : 'no file', 'a file');
  return stat;
}

function megabytes(bytes: number): string {
  return `${Number((bytes / 1e6).toPrecision(3))} MB`;
}
