import type { Fact } from './fact.ts';
import type { SourceFile } from './subject.ts';

/** The name of a published event, where it is written out. */
const publishing = /\bpublish\(\s*[\w.]+\s*,\s*(?:'([^']+)'|"([^"]+)"|([^'"]))/g;

export const eventsAreDeclared: Fact = {
  name: 'every published event is declared in plugin.json or named in README.md, and every declared one is published',
  problems({ manifest, sources, readme = '' }) {
    const declared = (manifest.contributes?.events ?? []).map(({ name }) => name);
    const published = sources.flatMap(publishedIn);
    return [
      ...published
        .filter(({ event }) => event && !declared.includes(event) && !readme.includes(event))
        .map(
          ({ event, path }) =>
            `${path}: publishes ${event}; add it to contributes.events of plugin.json, or say in README.md whom it is for`,
        ),
      ...declared
        .filter((name) => !sources.some(({ text }) => mentions(text, name)))
        .map((name) => `plugin.json: nothing publishes ${name}; remove it from contributes.events`),
    ];
  },
};

function publishedIn({ path, text }: SourceFile): { path: string; event: string | undefined }[] {
  return [...text.matchAll(publishing)].map(([, single, double]) => ({ path, event: single ?? double }));
}

/** Written out, or made of a template that begins like it. */
function mentions(text: string, name: string): boolean {
  if (text.includes(`'${name}'`) || text.includes(`"${name}"`)) return true;
  const templates = [...text.matchAll(/`([a-z][\w-]*\.[\w.-]*)\$\{/g)].map(([, start]) => start as string);
  return templates.some((start) => name.startsWith(start));
}
