import { type Html, html, trusted } from './html.ts';
import { styleSheet } from './style.ts';
import type { Words } from './words/words.ts';

/** A page that needs nothing from outside, and is not allowed to ask for it; an empty subtitle is left out. */
export function shell(words: Words, { title, subtitle }: { title: string; subtitle: string }, body: Html): Html {
  return html`<!doctype html>
<html lang="${words.lang}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${[title, subtitle].filter(Boolean).join(' ')}</title>
<style>${trusted(styleSheet())}</style>
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
}
