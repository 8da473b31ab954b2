/** What `explain` and `choose` leave in their folder: the document, a page in each language, the pictures. */
import { type Files, writeFiles } from '../experiment/files.ts';
import type { Drawn, PageOptions } from '../report/shell.ts';
import { LANGUAGES, type Language } from '../results/language.ts';

/** Draws the page of a document. */
export type Draw<Study> = (study: Study, options: PageOptions) => Promise<Drawn>;

/** Writes a document under its name, `report.html` in `language` and the other language beside it, and the pictures. */
export async function saveStudy<Study>(
  folder: string,
  name: string,
  study: Study,
  language: Language,
  draw: Draw<Study>,
): Promise<void> {
  // The numbers are on the disk before anything is drawn.
  await writeFiles(folder, new Map([[name, `${JSON.stringify(study)}\n`]]));
  const [{ makeDocument }, { embeddedFaces }] = await Promise.all([
    import('../report/dom.ts'),
    import('../report/faces.ts'),
  ]);
  const faces = await embeddedFaces();
  const files: Files = new Map();
  for (const lang of LANGUAGES) {
    const { html, charts } = await draw(study, { lang, document: await makeDocument(), faces });
    files.set(lang === language ? 'report.html' : `report.${lang}.html`, html);
    if (lang === language) for (const { name: chart, svg } of charts) files.set(`charts/${chart}.svg`, svg);
  }
  await writeFiles(folder, files);
}
