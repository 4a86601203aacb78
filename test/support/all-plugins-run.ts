import type { ApiClient } from './api-client.ts';
import { eventually } from './eventually.ts';

interface Row {
  readonly id: string;
  readonly state: string;
  readonly enabled: boolean;
}

/** Waits for the plugins a platform is ready without. */
export async function allPluginsRun(admin: ApiClient): Promise<void> {
  const waiting = async () => {
    const { body } = await admin.get<{ data: Row[] }>('/plugins');
    return body.data.filter(({ enabled, state }) => enabled && state !== 'running').map(({ id }) => id);
  };
  await eventually(waiting, (ids) => ids.length === 0, { within: 60_000, what: 'every plugin running' });
}
