import type { Transaction } from '@isp/sdk';
import type { Attachment } from '../contract/index.ts';
import type { MessageTexts } from '../domain/message-texts.ts';

/** What the key of a sender stands for. */
export interface DedupeKey {
  readonly sender: string;
  readonly key: string;
}

/** What a delivery carries: its texts, and by what its files are made when it leaves. */
export type Content = MessageTexts & { readonly attachments?: readonly Attachment[] };

/** Keeps what a delivery carries, so that each try sends the same. */
export async function writeContent(tx: Transaction, id: string, content: Content): Promise<void> {
  await tx.query('UPDATE deliveries SET content = $2 WHERE id = $1', [id, JSON.stringify(content)]);
}

/** What a delivery carries; undefined when nothing of it is kept. */
export async function readContent(tx: Transaction, id: string): Promise<Content | undefined> {
  const [row] = await tx.query<{ content: Content | null }>('SELECT content FROM deliveries WHERE id = $1', [
    id,
  ]);
  return row?.content ?? undefined;
}

/** The delivery a sender's key stands for already; who asks has the key to himself until the transaction ends. */
export async function findByKey(tx: Transaction, { sender, key }: DedupeKey): Promise<string | undefined> {
  await tx.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [`${sender} ${key}`]);
  const [row] = await tx.query<{ id: string }>(
    'SELECT id FROM deliveries WHERE sender = $1 AND dedupe_key = $2',
    [sender, key],
  );
  return row?.id;
}

/** Writes the key of a delivery. */
export async function writeKey(tx: Transaction, id: string, key: string): Promise<void> {
  await tx.query('UPDATE deliveries SET dedupe_key = $2 WHERE id = $1', [id, key]);
}

/** What the sender calls a delivery; undefined where it said nothing. */
export async function readKey(tx: Transaction, id: string): Promise<string | undefined> {
  const [row] = await tx.query<{ key: string | null }>(
    'SELECT dedupe_key AS key FROM deliveries WHERE id = $1',
    [id],
  );
  return row?.key ?? undefined;
}
