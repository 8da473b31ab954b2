import type { StudyManifest } from '../../results/manifest.ts';
import type { Studied } from '../../results/studied.ts';
import { type Html, html } from '../html.ts';
import { executedPart, filesRead, hashList, machineText, softwareText } from '../parts/execution.ts';
import { hint } from '../parts/stress/item.ts';
import type { PageOptions } from '../shell.ts';
import type { Words } from '../words/words.ts';

/** How the page of a study is to be drawn. */
export interface StudyPageOptions extends PageOptions {
  /** Where, when and with what the study was made; left out, the page says where that is told. */
  manifest?: StudyManifest;
}

/** What a study was made of, and where its manifest is known, with what. */
export function madePart(
  generator: StudyManifest['generator'],
  scenarios: readonly Pick<Studied, 'file' | 'sha256'>[],
  manifest: StudyManifest | undefined,
  words: Words,
): Html {
  const { stress, study } = words;
  const told =
    manifest === undefined
      ? hint(stress.missing.manifest)
      : html`${executedPart(manifest, words)}<p>${machineText(manifest, words)}</p>${filesRead(manifest, words)}`;
  return html`<section class="stress"><h2>${study.made}</h2>
<p>${softwareText(generator, manifest, words)}</p>
${scenarios.length > 0 && html`<p>${study.scenarios}</p>${hashList(scenarios)}`}
${told}</section>
`;
}
