import { coloured } from '../printing/colours.ts';
import { countText } from '../printing/quantities.ts';
import { type Column, tableText } from '../printing/table.ts';
import { connectToPlatform, type RunningPlatform } from '../running-platform.ts';

type Row = Awaited<ReturnType<typeof firstPage>>['data'][number];

const columns: readonly Column[] = [
  { title: 'ID' },
  { title: 'VERSION' },
  { title: 'INSTALLED' },
  { title: 'RUNTIME' },
  { title: 'PUBLISHER' },
  { title: 'WHAT IT DOES' },
];
const mostRows = 200;

/** `isp plugin search`: exit code 1 when nothing was found. */
export async function searchPlugins(words: readonly string[], { json }: { json?: boolean }): Promise<number> {
  await using platform = await connectToPlatform();
  const { data, page } = await firstPage(platform, words.join(' '));
  const found = data.length > 0;
  process.stdout.write(json ? `${JSON.stringify(data, undefined, 2)}\n` : searchText(data, page.total));
  return found || json ? 0 : 1;
}

function firstPage(platform: RunningPlatform, q: string) {
  return platform.call('marketplace.plugins.list', { limit: mostRows, ...(q ? { q } : {}) });
}

/** The table, and below it why some cannot be installed or should not be any more. */
export function searchText(rows: readonly Row[], total: number): string {
  if (rows.length === 0) return 'Nothing was found. "isp plugin search" without words lists everything.\n';
  const notes = rows.flatMap(noteOf);
  const left =
    total > rows.length ? [`${countText(total - rows.length, 'plugin')} more; search for words.`] : [];
  const parts = [tableText(columns, rows.map(cells)), ...(notes.length > 0 ? ['', ...notes] : []), ...left];
  return `${parts.join('\n')}\n`;
}

function noteOf({ id, deprecated, compatible, reason }: Row): string[] {
  const instead = deprecated?.replacement ? ` Instead: ${deprecated.replacement}.` : '';
  return [
    ...(deprecated
      ? [`  ${coloured('yellow', '!')} ${id} is deprecated: ${deprecated.reason}.${instead}`]
      : []),
    ...(compatible ? [] : [`  ${coloured('red', '!')} ${id} cannot be installed: ${reason}`]),
  ];
}

function cells({
  id,
  version,
  installedVersion,
  updateAvailable,
  runtime,
  publisher,
  description,
}: Row): string[] {
  const update = updateAvailable ? ` → ${updateAvailable}` : '';
  return [id, version, `${installedVersion ?? ''}${update}`, runtime, publisher, shortened(description)];
}

function shortened(text: string): string {
  return text.length > 60 ? `${text.slice(0, 59)}…` : text;
}
