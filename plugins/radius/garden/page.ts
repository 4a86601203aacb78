import type { Garden, GardenText } from '../contract/index.ts';
import { chooseLanguage } from './language.ts';
import { type PageWords, pageWords } from './page-texts.ts';

/** A page to be sent. */
export interface GardenPage {
  readonly language: string;
  readonly html: string;
}

const usual = 'en';

/** The page of a garden in the language somebody wants; without a garden one that says that nothing is blocked. */
export function gardenPage(garden: Garden | undefined, acceptLanguage: string | undefined): GardenPage {
  const own = garden?.texts ?? {};
  const others = [...new Set([...Object.keys(own), ...Object.keys(pageWords)])].filter(
    (one) => one !== usual,
  );
  const language = chooseLanguage(acceptLanguage, [usual, ...others]);
  const words = pageWords[language] ?? (pageWords[usual] as PageWords);
  const text = garden ? (own[language] ?? words.reasons[garden.reason]) : words.open;
  return { language, html: pageHtml(language, { text, words, garden }) };
}

function pageHtml(
  language: string,
  { text, words, garden }: { text: GardenText; words: PageWords; garden: Garden | undefined },
): string {
  const paragraphs = text.text
    .split(/\n{2,}/)
    .map((part) => `      <p>${escaped(part).replaceAll('\n', '<br>')}</p>`);
  return `<!doctype html>
<html lang="${language}">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta name="color-scheme" content="light dark">
    <title>${escaped(text.title)}</title>
    <style>${style}</style>
  </head>
  <body>
    <main>
      <h1>${escaped(text.title)}</h1>
${[...paragraphs, ...payment(garden, words), ...contact(garden, words)].join('\n')}
    </main>
  </body>
</html>
`;
}

function payment(garden: Garden | undefined, words: PageWords): string[] {
  if (!garden?.payUrl) return [];
  return [`      <p><a class="pay" href="${escaped(garden.payUrl)}">${escaped(words.pay)}</a></p>`];
}

function contact(garden: Garden | undefined, words: PageWords): string[] {
  if (!garden?.contact) return [];
  return [`      <h2>${escaped(words.contact)}</h2>`, `      <p>${escaped(garden.contact)}</p>`];
}

/** Contrast above 7:1 in light and dark; nothing is loaded from anywhere, since nothing could be. */
const style =
  'body{font:1.125rem/1.5 system-ui,sans-serif;margin:0;background:#fff;color:#1a1a1a}' +
  'main{max-width:38rem;margin:0 auto;padding:2rem 1.25rem}h1{font-size:1.6rem;line-height:1.25}h2{font-size:1.2rem}' +
  '.pay{display:inline-block;padding:.75rem 1.5rem;border-radius:.4rem;background:#003d7a;color:#fff;font-weight:600}' +
  'a:focus-visible{outline:3px solid #b34700;outline-offset:3px}' +
  '@media(prefers-color-scheme:dark){body{background:#121212;color:#f2f2f2}.pay{background:#9cc9ff;color:#06182c}}';

function escaped(text: string): string {
  const entities: Readonly<Record<string, string>> = {
    '&': '&amp;',
    '<': '&lt;',
    '>': '&gt;',
    '"': '&quot;',
    "'": '&#39;',
  };
  return text.replace(/[&<>"']/g, (sign) => entities[sign] ?? sign);
}
