import type { Client, Connection, Submittable } from 'pg';

interface CopyChunk {
  readonly chunk: Buffer;
}

/** One `COPY … TO STDOUT` on a connection; `pg` has the protocol and leaves out the query. */
export function copyOut(client: Client, sql: string, write: (chunk: Buffer) => void): Promise<void> {
  return new Promise((resolve, reject) => {
    let failure: Error | undefined;
    const copy: Submittable & Record<string, unknown> = {
      submit: (connection: Connection) => connection.query(sql),
      handleCopyData({ chunk }: CopyChunk) {
        write(chunk);
      },
      handleRowDescription: () => undefined,
      handleDataRow: () => undefined,
      handleCommandComplete: () => undefined,
      handleEmptyQuery: () => undefined,
      handleError(error: Error) {
        failure = error;
        reject(error);
      },
      handleReadyForQuery() {
        if (!failure) resolve();
      },
    };
    client.query(copy);
  });
}
