import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { PortalPage } from '@isp/sdk';
import { transform } from 'esbuild';
import { type Check, type Finding, problem, type Subject } from '../check.ts';

/** What the portal gives to every page. A second copy of React in a page breaks its hooks. */
const shared =
  /^(react|react\/jsx-runtime|react-dom|@tanstack\/react-query|@isp\/ui(\/[\w-]+)?|@isp\/sdk\/ui|\.\.?\/.*)$/;
const imports =
  /^\s*(?:import|export)\b[^'"]*?\bfrom\s*['"]([^'"]+)['"]|^\s*import\s*['"]([^'"]+)['"]|\bimport\(\s*['"]([^'"]+)['"]/gm;

export const pagesAreSound: Check = {
  name: 'its pages can be read, and bring no copy of React',
  skips: ({ manifest }) => (pagesOf(manifest).length === 0 ? 'it has no pages' : undefined),
  async run(subject) {
    const found = await Promise.all(pagesOf(subject.manifest).map((page) => problemsOf(subject, page)));
    return found.flat();
  },
};

const pagesOf = ({ contributes }: Subject['manifest']): readonly PortalPage[] => contributes?.pages ?? [];

async function problemsOf({ directory }: Subject, { id, module }: PortalPage): Promise<Finding[]> {
  const text = await readFile(join(directory, module), 'utf8').catch(() => undefined);
  if (text === undefined) return [problem(`${module} of the page ${id} is missing`)];
  const syntax = await transform(text, { loader: 'tsx', format: 'esm', sourcefile: module }).catch(
    firstMistake,
  );
  if (typeof syntax === 'string') return [problem(syntax)];
  const foreign = [...text.matchAll(imports)]
    .map(([, named, bare, dynamic]) => named ?? bare ?? dynamic ?? '')
    .filter((specifier) => !shared.test(specifier));
  return [
    ...foreign.map((name) => problem(`${module} imports ${name}, which the portal does not give to pages`)),
    ...(/^\s*export\b/m.test(text) ? [] : [problem(`${module} exports no component for the page ${id}`)]),
    ...(/Symbol\.for\(["']react\.(transitional\.)?element["']\)/.test(text)
      ? [problem(`${module} brings its own copy of React; leave it out of the bundle, the portal has it`)]
      : []),
  ];
}

function firstMistake({
  errors: [first],
}: {
  errors: { text: string; location: { file: string; line: number } | null }[];
}): string {
  return `${first?.location?.file}:${first?.location?.line} ${first?.text}`;
}
