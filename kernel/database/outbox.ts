import type { Outbox } from '@isp/sdk/runtime';

/** Durable events, jobs and timers through the kernel's SQL functions, in the plugin's own transaction. */
export const databaseOutbox: Outbox = {
  async publish(tx, { name, ...message }) {
    await tx.query('SELECT kernel.publish($1, $2)', [name, JSON.stringify(message)]);
  },
  async enqueue(tx, { name, ...message }, { key, runAt, maxAttempts, priority }) {
    const parameters = [
      name,
      JSON.stringify(message),
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
  async setTimer(tx, { name, ...message }, { key, dueAt }) {
    const parameters = [name, key, dueAt.toString(), JSON.stringify(message)];
    await tx.query('SELECT kernel.set_timer($1, $2, $3, $4)', parameters);
  },
  async clearTimer(tx, key) {
    await tx.query('SELECT kernel.clear_timer($1)', [key]);
  },
  async firstTime(tx, messageId) {
    const [row] = await tx.query<{ first: boolean }>('SELECT kernel.first_time($1) AS first', [messageId]);
    return row?.first === true;
  },
};
