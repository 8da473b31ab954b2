/** Pages and pictures of documents. What draws is loaded only when something is drawn. */
import type { Files } from '../experiment/files.ts';
import type { Drawn, PageOptions } from '../report/shell.ts';
import type { StudyPageOptions } from '../report/study/made.ts';
import type { Results } from '../results/document.ts';
import { LANGUAGES, type Language } from '../results/language.ts';
import type { Manifest, StudyManifest } from '../results/manifest.ts';
import type { Study } from '../results/stored.ts';

/** The report of results; `manifest`: where it is known. */
export async function drawResults(results: Results, language: Language, manifest?: Manifest): Promise<Files> {
  const { renderReport } = await import('../report/page.ts');
  return inBoth(language, (how) => renderReport(results, { ...how, manifest }));
}

/** The page of a study; `manifest`: where it is known. */
export async function drawStudy(study: Study, language: Language, manifest?: StudyManifest): Promise<Files> {
  const render = await rendererOf(study);
  return inBoth(language, (how) => render({ ...how, manifest }));
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

/** `report.html` in `language`, the page in the other language beside it, and the charts in `language`. */
async function inBoth(language: Language, render: (how: PageOptions) => Drawn): Promise<Files> {
  const [{ makeDocument }, { embeddedFaces }] = await Promise.all([
    import('../report/dom.ts'),
    import('../report/faces.ts'),
  ]);
  const faces = await embeddedFaces();
  const files: Files = new Map();
  for (const lang of LANGUAGES) {
    const { html, charts } = render({ lang, document: await makeDocument(), faces });
    files.set(lang === language ? 'report.html' : `report.${lang}.html`, html);
    if (lang === language) for (const { name, svg } of charts) files.set(chartFile(name), svg);
  }
  return files;
}

function chartFile(name: string): string {
  return `charts/${name.replace(/\.svg$/, '').replace(/[^A-Za-z0-9._-]+/g, '-')}.svg`;
}
