/** What the things of a document are called for people, in one language. */
import type { ScenarioEntry, Titled } from './document.ts';
import type { Language } from './language.ts';

/** Titles by name; a name of which the document says nothing stands for itself. */
export interface Titles {
  /** Of a place or a part of one. */
  place(name: string): string;
  segment(name: string): string;
  backlog(name: string): string;
  /** Of a flow, a group or a channel. */
  flow(name: string): string;
  gate(name: string): string;
}

/** The titles of all scenarios; where they differ, those of the first. `tidy` makes a text fit to be shown. */
export function titlesOf(
  scenarios: readonly ScenarioEntry[],
  language: Language,
  tidy: (text: string) => string = (text) => text,
): Titles {
  const lookup = (list: (entry: ScenarioEntry) => readonly Titled[]) => {
    const titles = new Map<string, string>();
    for (const { name, title } of scenarios.flatMap(list)) {
      const text = tidy(title[language] ?? '').trim();
      if (text !== '' && text !== name && !titles.has(name)) titles.set(name, text);
    }
    return (name: string) => titles.get(name) ?? name;
  };
  return {
    place: lookup(({ places }) => places),
    segment: lookup(({ segments }) => segments),
    backlog: lookup(({ backlogs = [] }) => backlogs),
    flow: lookup(({ flows }) => flows),
    gate: lookup(({ gates }) => gates),
  };
}
