import { execFile } from 'node:child_process';
import { mkdir, readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { ensureProgram } from '../plugins/radius/test/radclient.ts';
import { startBrowser } from '../test/portals/browser.ts';
import { projectDirectory } from '../test/support/project-directory.ts';
import { startDemo } from './screenshots/demo-platform.ts';
import { shownPages } from './screenshots/pages.ts';
import { Photographer, themes } from './screenshots/photographer.ts';

/**
 * `node tools/make-screenshots.ts [name…]`: starts a platform with demo data and writes pictures of the admin portal's pages, in light
 * and dark, to `docs/guide/`. With names it takes those pages only, and leaves the others.
 */
const wanted = process.argv.slice(2);
const folder = join(projectDirectory, 'docs', 'guide');
const tell = (text: string) => process.stdout.write(`${text} …\n`);

await ensureProgram('radclient', ['freeradius-utils']);
tell('building the portal');
await promisify(execFile)(process.execPath, [join(projectDirectory, 'portals', 'build.ts'), '--if-changed']);
await mkdir(folder, { recursive: true });
tell('starting a platform');
await using demo = await startDemo(tell);
const browser = await startBrowser();
try {
  const all = await shownPages(demo);
  const pages = wanted.length === 0 ? all : all.filter(({ name }) => wanted.includes(name));
  if (wanted.length === 0) await removePictures();
  const photographer = new Photographer(browser, demo.kernel.baseUrl);
  for (const theme of themes) {
    tell(`${pages.length} pages, ${theme}`);
    await photographer.take(pages, theme, folder);
  }
  process.stdout.write(`${Math.round((await sizeOfPictures()) / 1024)} KB in docs/guide\n`);
} finally {
  await browser.close();
}

async function pictures(): Promise<string[]> {
  return (await readdir(folder)).filter((name) => name.endsWith('.webp')).map((name) => join(folder, name));
}

async function removePictures(): Promise<void> {
  for (const file of await pictures()) await rm(file);
}

async function sizeOfPictures(): Promise<number> {
  const sizes = await Promise.all((await pictures()).map(async (file) => (await stat(file)).size));
  return sizes.reduce((sum, size) => sum + size, 0);
}
