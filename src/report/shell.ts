import type { Language } from '../results/language.ts';
import { type Html, html, trusted } from './html.ts';
import { styleSheet } from './style.ts';
import type { Words } from './words/words.ts';

/** How a page is to be drawn. */
export interface PageOptions {
  lang: Language;
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

/** A page that needs nothing from outside, and is not allowed to ask for it. */
export function shell({ words, title, subtitle, body }: Sheet, faces = ''): string {
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
<header><p class="kicker">${words.page.kicker}</p>
<h1>${title}</h1>
${subtitle !== '' && html`<p class="subtitle">${subtitle}</p>`}</header>
${body}
</main>
</body>
</html>
`;
  return page.markup;
}
