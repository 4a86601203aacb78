import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { startBrowser } from './browser.ts';
import { problemsOf, themes } from './pages/page-problems.ts';

let browser: Browser;
let page: Page;

beforeAll(async () => {
  browser = await startBrowser();
  page = await browser.newPage();
}, 60_000);

afterAll(async () => {
  await browser?.close();
});

/** A page that is well made but for what is put into it, and takes the colours that are asked for as the portal does. */
const pageWith = (styles: string, content: string) => `<!doctype html><html lang="en"><title>A page</title>
  <style>
    :root { background: #fff; color: #000 }
    :root[data-mantine-color-scheme=dark] { background: #000; color: #fff }
    ${styles}
  </style>
  <script>
    {
      const asked = matchMedia('(prefers-color-scheme: dark)');
      const take = () => { document.documentElement.dataset.mantineColorScheme = asked.matches ? 'dark' : 'light' };
      asked.addEventListener('change', take);
      take();
    }
  </script>
  <main><h1>A page</h1>${content}</main></html>`;

/** What is found by who begins in these colours. */
async function found(theme: (typeof themes)[number], styles: string, content = ''): Promise<string[]> {
  await page.emulateMedia({ colorScheme: theme });
  await page.setContent(pageWith(styles, content));
  return (await problemsOf(page, 'it')).map((text) => text.slice(0, text.indexOf(':', 'it, light:'.length)));
}

test.each(themes)(
  'who begins in %s finds letters that cannot be read in the one and the other',
  async (theme) => {
    expect(await found(theme, '')).toEqual([]);
    const pale = (other: string) =>
      `:root[data-mantine-color-scheme=${other}] h1 { color: #777; background: #666 }`;
    expect(await found(theme, pale('light'))).toEqual(['it, light: color-contrast']);
    expect(await found(theme, pale('dark'))).toEqual(['it, dark: color-contrast']);
  },
);

test.each(themes)(
  'who begins in %s finds links that differ from their text by too little a colour',
  async (theme) => {
    const link = '<p>A text with <a href="#there">a link</a> in it.</p>';
    const alike = (other: string) =>
      `a { text-decoration: none; color: #444 } :root[data-mantine-color-scheme=dark] a { color: #bbb }
    :root:not([data-mantine-color-scheme=${other}]) a { text-decoration: underline }`;
    expect(await found(theme, alike('light'), link)).toEqual(['it, light: link-in-text-block']);
    expect(await found(theme, alike('dark'), link)).toEqual(['it, dark: link-in-text-block']);
  },
);

test.each(themes)(
  'who begins in %s finds a button without a name, and what is too wide for 320 px',
  async (theme) => {
    expect(await found(theme, '', '<button></button>')).toEqual([`it, ${theme}: button-name`]);
    expect(await found(theme, 'p { width: 400px }', '<p>Wide</p>')).toEqual(['it, 320 px']);
  },
);
