import { api } from '../api/portal-api.ts';
import { type PluginPart, titleIn } from '../plugins/plugin-part.ts';

/** What one list has for the text. */
export interface FoundRows {
  readonly id: string;
  readonly title: string;
  readonly rows: readonly { readonly label: string; readonly hint?: string; readonly to: string }[];
}

interface Asked {
  readonly text: string;
  readonly locale: string;
  readonly signal: AbortSignal;
}

type Row = Readonly<Record<string, unknown>>;
type List = (path: string, init: object) => Promise<{ readonly data: readonly Row[] }>;

const shortestText = 2;
const rowsPerList = 6;

/** Asks every list that plugins offer for the search, at the same time. One that fails is left out: the others are there. */
export async function searchEverywhere(
  plugins: readonly PluginPart[],
  { text, locale, signal }: Asked,
): Promise<FoundRows[]> {
  const q = text.trim();
  if (q.length < shortestText) return [];
  const lists = plugins.flatMap(({ search }) => search);
  const found = await Promise.all(
    lists.map(async ({ id, title, list, label, hint, to }) => {
      const answer = await (api.get as unknown as List)(list, {
        params: { query: { q, limit: rowsPerList } },
        signal,
      }).catch(() => ({ data: [] }));
      const rows = answer.data.map((row) => ({
        label: filled(label, row) || q,
        ...(hint ? { hint: filled(hint, row) } : {}),
        to: filled(to, row, encodeURIComponent),
      }));
      return { id, title: titleIn(title, locale), rows };
    }),
  );
  return found.filter(({ rows }) => rows.length > 0);
}

/** `{name}` becomes the row's field; what it lacks is left out. */
function filled(text: string, row: Row, encode = (value: string) => value): string {
  return text
    .replace(/\{(\w+)\}/g, (_, name: string) => {
      const value = row[name];
      return value === undefined || value === null ? '' : encode(String(value));
    })
    .trim();
}
