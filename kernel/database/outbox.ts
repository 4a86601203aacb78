import type { Outbox } from '@isp/sdk/runtime';
import { inChunks } from './message-chunks.ts';

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
  async publishMany(tx, name, messages) {
    for (const chunk of inChunks(messages.map((message) => JSON.stringify(message))))
      await tx.query('SELECT kernel.publish_many($1, $2)', [name, chunk]);
  },
  async enqueueMany(tx, name, messages) {
    const ids: string[] = [];
    for (const chunk of inChunks(lastOfEachKey(messages).map((message) => JSON.stringify(message)))) {
      const query = 'SELECT kernel.enqueue_many($1, $2) AS ids';
      const [row] = await tx.query<{ ids: string[] }>(query, [name, chunk]);
      ids.push(...(row?.ids ?? []));
    }
    return ids;
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

type Job = Parameters<Outbox['enqueueMany']>[2][number];

/** As the jobs would have replaced each other one by one. */
function lastOfEachKey(jobs: readonly Job[]): object[] {
  const last = new Map(jobs.map((job) => [job.options.key ?? job, job]));
  return [...last.values()].map(({ options: { runAt, ...options }, ...message }) => {
    return { ...message, ...options, ...(runAt ? { runAt: runAt.toString() } : {}) };
  });
}
