import { keyword } from '../package/pack/package-json.ts';
import { download } from './download.ts';
import { away } from './source-away.ts';

interface SearchAnswer {
  readonly objects?: readonly { readonly package?: { readonly name?: string } }[];
}

const pageSize = 250;
const mostPages = 40;
const answerLimitBytes = 16 * 1024 * 1024;
const pluginName = /^isp-plugin-[a-z][a-z0-9-]{1,39}$/;

/** The way npm has for keywords, and plain text for registries that search names only, such as Verdaccio. */
const questions = [`keywords:${keyword}`, keyword];

/** Names of the packages of a registry that are plugins, sorted. */
export async function findPackages(root: URL, source: string): Promise<string[]> {
  const found = await Promise.all(questions.map((text) => findNames(root, { source, text })));
  return [...new Set(found.flat())].sort();
}

async function findNames(
  root: URL,
  { source, text }: { readonly source: string; readonly text: string },
): Promise<string[]> {
  const names = new Set<string>();
  for (let page = 0; page < mostPages; page += 1) {
    const { objects = [] } = await search(root, { source, text, from: page * pageSize });
    const before = names.size;
    for (const { package: found } of objects) if (found?.name !== undefined) names.add(found.name);
    // Some registries ignore `from` and answer the first page again.
    if (objects.length < pageSize || names.size === before) break;
  }
  return [...names].filter((name) => pluginName.test(name));
}

async function search(
  root: URL,
  { source, text, from }: { readonly source: string; readonly text: string; readonly from: number },
): Promise<SearchAnswer> {
  const url = new URL('-/v1/search', root);
  url.search = String(new URLSearchParams({ text, size: String(pageSize), from: String(from) }));
  const bytes = await download(url, { source, limitBytes: answerLimitBytes });
  if (!bytes) throw away(source, 'it has no search (/-/v1/search)');
  try {
    return JSON.parse(bytes.toString('utf8')) as SearchAnswer;
  } catch (error) {
    throw away(source, 'its search was not answered with JSON', error);
  }
}
