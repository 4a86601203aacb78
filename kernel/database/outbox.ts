import type { Outbox } from '@isp/sdk/runtime';

/** Durable events, jobs and timers through the kernel's SQL functions, in the plugin's own transaction. */
export const databaseOutbox: Outbox = {
  async publish(tx, { name, data, requestId }) {
    await tx.query('SELECT kernel.publish($1, $2)', [name, JSON.stringify({ data, requestId })]);
  },
  async enqueue(tx, { name, data, requestId }, { key, runAt, maxAttempts, priority }) {
    const message = JSON.stringify({ data, requestId });
    const parameters = [
      name,
      message,
      key ?? null,
      runAt?.toString() ?? null,
      maxAttempts ?? null,
      priority ?? null,
    ];
    const [row] = await tx.query<{ id: string }>(
      'SELECT kernel.enqueue($1, $2, $3, $4, $5, $6) AS id',
      parameters,
    );
    return (row as { id: string }).id;
  },
  async setTimer(tx, { name, data, requestId }, { key, dueAt }) {
    const message = JSON.stringify({ data, requestId });
    await tx.query('SELECT kernel.set_timer($1, $2, $3, $4)', [name, key, dueAt.toString(), message]);
  },
  async clearTimer(tx, key) {
    await tx.query('SELECT kernel.clear_timer($1)', [key]);
  },
  async firstTime(tx, messageId) {
    const [row] = await tx.query<{ first: boolean }>('SELECT kernel.first_time($1) AS first', [messageId]);
    return row?.first === true;
  },
};
