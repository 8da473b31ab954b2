import type { Language } from '../results/language.ts';
import { type Html, html, trusted } from './html.ts';
import type { Easel } from './parts/figure.ts';
import { styleSheet } from './style.ts';
import { type Words, wordsOf } from './words/words.ts';

/** How a page is to be drawn. */
export interface PageOptions {
  /** Language of the page; of several the reader chooses, and the first is shown first. */
  lang: Language | readonly Language[];
  /** Where pictures are drawn: the browser's own document, or one from `makeDocument` of `dom.ts`. */
  document: Document;
  /** Style rules that embed the typefaces, from `embeddedFaces` of `faces.ts`; left out, those of the reader's machine serve. */
  faces?: string;
}

/** A whole page in one file, and its pictures, each as a file of its own. */
export interface Drawn {
  html: string;
  charts: { name: string; svg: string }[];
}

/** What a page says in one language; an empty subtitle is left out. */
export interface Sheet {
  words: Words;
  title: string;
  subtitle: string;
  body: Html;
}

/**
 * Draws a page: a sheet in each of its languages, between which a switch in the page chooses without a script. The
 * pictures for files of their own are those in its first language.
 */
export function drawPage(
  { lang, document, faces }: PageOptions,
  sheetIn: (words: Words, easel: Easel) => Sheet,
): Drawn {
  const languages = typeof lang === 'string' ? [lang] : lang;
  const several = languages.length > 1;
  const drawn = languages.map((language) => {
    const easel: Easel = { document, charts: [], several, ending: several ? `-${language}` : '' };
    return { sheet: sheetIn(wordsOf(language), easel), charts: easel.charts };
  });
  const sheets = drawn.map(({ sheet }) => sheet);
  return { html: shell(sheets, faces), charts: drawn[0].charts };
}

/** A page that needs nothing from outside, and is not allowed to ask for it. */
function shell(sheets: readonly Sheet[], faces = ''): string {
  const [{ words, title, subtitle }] = sheets;
  const page = html`<!doctype html>
<html lang="${words.lang}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; font-src data:">
<title>${[title, subtitle].filter(Boolean).join(' ')}</title>
<style>${trusted(faces + styleSheet())}</style>
</head>
<body>
<main>
${sheets.length === 1 ? sheetPart(sheets[0]) : switchable(sheets)}
</main>
</body>
</html>
`;
  return page.markup;
}

/** The button of each language, then its sheet: the style sheet shows that of the button that is pressed. */
function switchable(sheets: readonly Sheet[]): Html[] {
  const buttons = sheets.map(
    ({ words: { lang, language } }, i) =>
      html`<input class="language" type="radio" name="language" value="${lang}" id="language-${lang}"${i === 0 && trusted(' checked')}>
<label for="language-${lang}" lang="${lang}">${language}</label>
`,
  );
  return [
    ...buttons,
    ...sheets.map(
      (sheet) => html`<div class="sheet" lang="${sheet.words.lang}">${sheetPart(sheet)}</div>
`,
    ),
  ];
}

function sheetPart({ words, title, subtitle, body }: Sheet): Html {
  return html`<header><p class="kicker">${words.page.kicker}</p>
<h1>${title}</h1>
${subtitle !== '' && html`<p class="subtitle">${subtitle}</p>`}</header>
${body}`;
}
