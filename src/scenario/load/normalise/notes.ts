import type { Note } from '../../model/scenario.ts';
import { ANNOTATIONS } from '../../schema/annotation.ts';
import { closest } from '../../schema/closest.ts';
import { show } from '../../schema/refusal.ts';
import { type Located, type Path, plain, writePath } from '../located.ts';
import type { Context } from './context.ts';

/** Every annotation of the scenario in the order of the file; published figures carry their source themselves. */
export function gatherNotes(context: Context, scenario: Located): Note[] {
  const notes: Note[] = [];
  gather(scenario, []);
  return notes;

  function gather(node: Located, path: Path): void {
    if (path.length === 1 && path[0] === 'sources') return;
    if (node.kind === 'list')
      node.items.forEach((item, i) => {
        gather(item, [...path, i]);
      });
    if (node.kind !== 'map') return;
    for (const kind of ANNOTATIONS) {
      const text = node.entries.get(kind)?.value;
      if (text?.kind !== 'scalar' || typeof text.value !== 'string') continue;
      if (kind === 'source') checkSource(context, text.value, [...path, kind]);
      if (kind === 'source' && path[0] === 'published' && path.length === 2) continue;
      notes.push({ path: writePath(path), value: written(node), kind, text: text.value });
    }
    for (const [key, entry] of node.entries) gather(entry.value, [...path, key]);
  }
}

/** The value as written, without its annotations and its title. */
function written(node: Located): string {
  const data = plain(node) as Record<string, unknown>;
  const { source: _, assumed: __, title: ___, ...rest } = data;
  const value = 'value' in rest && Object.keys(rest).length === 1 ? rest.value : rest;
  return typeof value === 'string' ? value : show(value);
}

/** A word without blanks that nearly is a key of `sources` was meant to be it. */
function checkSource(context: Context, text: string, path: Path): void {
  const keys = Object.keys(context.written.sources ?? {});
  if (/\s/.test(text) || keys.includes(text) || context.broken.sources?.has(text) || context.lost.has('sources'))
    return;
  const near = closest(text, keys);
  if (near !== null) context.report.add(path, 'a key of `sources`, or a text', { fix: `did you mean \`${near}\`?` });
}
