/** Pages and pictures of documents. What draws is loaded only when something is drawn. */
import type { Files } from '../experiment/files.ts';
import type { Drawn, PageOptions } from '../report/shell.ts';
import type { StudyPageOptions } from '../report/study/made.ts';
import type { Results } from '../results/document.ts';
import { LANGUAGES } from '../results/language.ts';
import type { Manifest, StudyManifest } from '../results/manifest.ts';
import type { Study } from '../results/stored.ts';
import type { Options } from './options.ts';
import { loadPainter } from './png.ts';

/** Languages and kinds of files, as asked for. */
export type Wanted = Pick<Options, 'lang' | 'both' | 'png'>;

/** The report of results; `manifest`: where it is known. */
export async function drawResults(results: Results, wanted: Wanted, manifest?: Manifest): Promise<Files> {
  const { renderReport } = await import('../report/page.ts');
  return pagesOf(wanted, (how) => renderReport(results, { ...how, manifest }));
}

/** The page of a study; `manifest`: where it is known. */
export async function drawStudy(study: Study, wanted: Wanted, manifest?: StudyManifest): Promise<Files> {
  const render = await rendererOf(study);
  return pagesOf(wanted, (how) => render({ ...how, manifest }));
}

async function rendererOf(study: Study): Promise<(how: StudyPageOptions) => Drawn> {
  switch (study.command) {
    case 'size': {
      const { renderSizing } = await import('../report/study/size.ts');
      return (how) => renderSizing(study, how);
    }
    case 'explain': {
      const { renderExplanation } = await import('../report/study/explain.ts');
      return (how) => renderExplanation(study, how);
    }
    case 'choose': {
      const { renderChoice } = await import('../report/study/choose.ts');
      return (how) => renderChoice(study, how);
    }
    case 'sweep': {
      const { renderSweep } = await import('../report/study/sweep.ts');
      return (how) => renderSweep(study, how);
    }
  }
}

/**
 * `report.html` in the language asked for and the page in the other language beside it, or one page of both; and the
 * charts in that language, which is the first on a page of both.
 */
async function pagesOf({ lang, both, png }: Wanted, render: (how: PageOptions) => Drawn): Promise<Files> {
  const [{ makeDocument }, { embeddedFaces }] = await Promise.all([
    import('../report/dom.ts'),
    import('../report/faces.ts'),
  ]);
  const faces = await embeddedFaces();
  const paint = png ? await loadPainter() : null;
  const others = LANGUAGES.filter((one) => one !== lang);
  const pages = both ? [[lang, ...others]] : [[lang], ...others.map((one) => [one])];
  const files: Files = new Map();
  for (const [k, languages] of pages.entries()) {
    const { html, charts } = render({ lang: languages, document: await makeDocument(), faces });
    files.set(k === 0 ? 'report.html' : `report.${languages[0]}.html`, html);
    if (k > 0) continue;
    for (const { name, svg } of charts) {
      files.set(chartFile(name, 'svg'), svg);
      if (paint !== null) files.set(chartFile(name, 'png'), paint(svg));
    }
  }
  return files;
}

function chartFile(name: string, kind: 'svg' | 'png'): string {
  return `charts/${name.replace(/[^A-Za-z0-9._-]+/g, '-')}.${kind}`;
}
