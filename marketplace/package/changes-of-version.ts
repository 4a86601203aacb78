/** Enough for what one version changed; registries answer it with every listing. */
const limitCharacters = 8_000;

/**
 * The part of a changelog about one version: from the heading with its number (`## 1.2.0`, `## [1.2.0] - 2026-03-01`) to the
 * next heading of that level. Undefined when there is none.
 */
export function changesOfVersion(changelog: string, version: string): string | undefined {
  const lines = changelog.split(/\r?\n/);
  const from = lines.findIndex((line) => headingLevel(line) > 0 && names(line, version));
  if (from < 0) return undefined;
  const level = headingLevel(lines[from] as string);
  const length = lines.slice(from + 1).findIndex((line) => isAtMost(headingLevel(line), level));
  const section = lines.slice(from + 1, length < 0 ? undefined : from + 1 + length);
  return section.join('\n').trim().slice(0, limitCharacters) || undefined;
}

const headingLevel = (line: string): number => /^(#{1,6})\s/.exec(line)?.[1]?.length ?? 0;

const isAtMost = (level: number, limit: number): boolean => level > 0 && level <= limit;

function names(line: string, version: string): boolean {
  return line.split(/[\s[\]()]+/).some((word) => word === version || word === `v${version}`);
}
