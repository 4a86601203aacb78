import { once } from 'node:events';
import type { ServerResponse } from 'node:http';
import type { ActionContract } from '@isp/sdk';
import { csvColumns } from './csv-columns.ts';
import { csvHeader, csvLines } from './csv-lines.ts';
import { notAPage } from './csv-wish.ts';

interface PageText {
  readonly data: readonly Record<string, unknown>[];
  readonly page: { readonly nextCursor: string | null };
}

/** Answers one page of the list as JSON text, from a cursor on. */
export type ReadPage = (cursor: string | undefined) => Promise<string | undefined>;

/** How a list is sent. */
export interface CsvOptions {
  readonly bom: boolean;
  /** Ids of rows that are left out. */
  readonly except?: readonly string[];
  /** Only the headers are wanted. */
  readonly headOnly?: boolean;
  readonly readPage: ReadPage;
}

/**
 * Sends a whole list as CSV, page by page: one page is in memory at a time, and the next is asked for when the client has
 * taken this one. The first is read before anything is sent, so that a refusal is an ordinary error; a failure later on
 * cuts the answer off, so that nobody takes a part for the whole. Resolves with the number of rows.
 */
export async function sendCsv(
  response: ServerResponse,
  action: ActionContract,
  { bom, except = [], headOnly = false, readPage }: CsvOptions,
): Promise<number> {
  const columns = csvColumns(action.result ?? {});
  const leftOut = new Set<unknown>(except);
  let page = await pageAt(action, readPage, undefined);
  response.statusCode = 200;
  response.setHeader('Content-Type', 'text/csv; charset=utf-8; header=present');
  response.setHeader('Content-Disposition', `attachment; filename="${fileName(action)}"`);
  response.setHeader('Cache-Control', 'no-store');
  if (headOnly) {
    response.end();
    return 0;
  }
  let sent = `${bom ? '\ufeff' : ''}${csvHeader(columns)}`;
  for (let rows = 0; ; ) {
    const kept = leftOut.size === 0 ? page.data : page.data.filter(({ id }) => !leftOut.has(id));
    rows += kept.length;
    sent += csvLines(columns, kept);
    if (response.destroyed) return rows;
    if (!response.write(sent)) await taken(response);
    const { nextCursor } = page.page;
    if (nextCursor === null) {
      response.end();
      return rows;
    }
    sent = '';
    page = await pageAt(action, readPage, nextCursor);
  }
}

async function pageAt(
  action: ActionContract,
  readPage: ReadPage,
  cursor: string | undefined,
): Promise<PageText> {
  const page = JSON.parse((await readPage(cursor)) ?? 'null') as PageText | null;
  if (!Array.isArray(page?.data)) throw notAPage(action.name);
  return page;
}

/** The client has taken what was written, or is gone. */
async function taken(response: ServerResponse): Promise<void> {
  if (response.destroyed) return;
  const over = new AbortController();
  const { signal } = over;
  await Promise.race([once(response, 'drain', { signal }), once(response, 'close', { signal })]).finally(() =>
    over.abort(),
  );
}

/** `/radius/auth-log` → `radius-auth-log.csv`; ids in the path are left out. */
function fileName({ rest }: ActionContract): string {
  const words = (rest?.path ?? '').split('/').filter((part) => part && !part.startsWith('{'));
  return `${words.join('-').replace(/[^\w-]/g, '') || 'list'}.csv`;
}
