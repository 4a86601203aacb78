import { type PluginPart, titleIn } from '../plugins/plugin-part.ts';

/** Somewhere to go. */
export interface Destination {
  readonly title: string;
  readonly to: string;
  readonly keywords: readonly string[];
}

interface Asked {
  readonly locale: string;
  /** The shell's own. */
  readonly own: readonly Destination[];
  readonly text: string;
}

/** The pages and commands that have all words of the text, in their title or keywords; of those that fit, one address once. */
export function commandsOf(plugins: readonly PluginPart[], { locale, own, text }: Asked): Destination[] {
  const commands = plugins.flatMap(({ commands }) =>
    commands.map(({ title, to, keywords }) => ({ title: titleIn(title, locale), to, keywords })),
  );
  const pages = plugins.flatMap(({ routes }) =>
    routes
      .filter(({ path }) => !path.includes('$'))
      .map(({ title, path }) => ({ title: titleIn(title, locale), to: path, keywords: [] })),
  );
  const seen = new Set<string>();
  const words = text.toLocaleLowerCase(locale).split(/\s+/).filter(Boolean);
  return [...commands, ...own, ...pages].filter(({ title, to, keywords }) => {
    const all = [title, ...keywords].join(' ').toLocaleLowerCase(locale);
    if (seen.has(to) || !words.every((word) => all.includes(word))) return false;
    seen.add(to);
    return true;
  });
}
