import type { Execution } from '../../results/manifest.ts';
import { type Html, html, type Piece } from '../html.ts';
import { plainText } from '../quantity.ts';
import type { Words } from '../words/words.ts';

/** An execution as far as pages tell of it. */
type Executed = Execution & { threads: number };

/** The program; with a manifest also the packages through which results go. */
export function softwareText(
  { name, version }: Execution['generator'],
  manifest: Execution | undefined,
  { stress }: Words,
): string {
  const program = stress.software(name, version);
  if (manifest === undefined) return program;
  const packages = Object.entries(manifest.packages).map(([one, its]) => `${one} ${its}`);
  return `${program} ${stress.packages(manifest.machine.node, packages.join(', '))}`;
}

/** When it was run, on how many threads and for how long, and what was typed; `more` behind the first. */
export function executedPart(
  { started, seconds, threads, commandLine }: Executed,
  words: Words,
  more: Piece = null,
): Html {
  const { stress } = words;
  const when = started.slice(0, 19).replace('T', ' ');
  const told =
    threads > 0
      ? stress.executed(when, plainText(seconds.simulate ?? 0, { per: 1 }, words), String(threads))
      : stress.merged(when);
  return html`<p>${told}${more !== null && html` ${more}`}</p><p>${stress.typed} <code>smartgate ${commandLine.join(' ')}</code></p>`;
}

export function machineText({ machine }: Execution, words: Words): string {
  const { processor, cores, memory, system } = machine;
  return words.stress.machine(processor, String(cores), plainText(memory, { per: 1 }, words), system);
}

/** Every file that was read, with its hash; null where none is told. */
export function filesRead({ read }: Execution, { stress }: Words): Html | null {
  return read.length === 0 ? null : html`<p>${stress.files}</p>${hashList(read)}`;
}

/** Files with their hashes; a file without a name by its hash alone. */
export function hashList(files: readonly { file: string; sha256: string }[]): Html {
  return html`<ul>${files.map(
    ({ file, sha256 }) =>
      html`<li>${file !== '' && html`<code>${file}</code> `}<code class="hash">${sha256}</code></li>`,
  )}</ul>`;
}
