import type { RunningPlatform } from './running-platform.ts';

/** What the checks read of a plugin's row. */
export interface PluginRow {
  readonly id: string;
  readonly state: string;
  readonly generation: number;
  readonly since: string;
  readonly pid?: number;
  readonly reason?: string;
  readonly lastChange?: { readonly at: string; readonly outcome: string; readonly reason?: string };
}

/** What the checks read of a plugin's health. */
export interface PluginHealth {
  readonly state: string;
  readonly generation: number;
  readonly lastCheck?: string;
  readonly cpuSeconds: number;
  readonly restarts: number;
  readonly processes: readonly { readonly pid: number; readonly generation: number }[];
}

export async function listPlugins({ admin }: RunningPlatform): Promise<PluginRow[]> {
  return (await admin.get<{ data: PluginRow[] }>('/plugins')).body.data;
}

export async function getPlugin({ admin }: RunningPlatform, id: string): Promise<PluginRow> {
  return (await admin.get<PluginRow>(`/plugins/${id}`)).body;
}

export async function getHealth({ admin }: RunningPlatform, id: string): Promise<PluginHealth> {
  return (await admin.get<PluginHealth>(`/plugins/${id}/health`)).body;
}

/** Reloads a plugin; one that does not come up ends the check. */
export async function reloadPlugin({ admin }: RunningPlatform, id: string): Promise<PluginRow> {
  const { body } = await admin.post<PluginRow>(`/plugins/${id}/reload`);
  if (body.lastChange?.outcome === 'done') return body;
  throw new TypeError(`a reload of ${id} did not succeed: ${JSON.stringify(body)}`);
}

/** Changes where and how often a plugin runs. */
export async function placePlugin({ admin }: RunningPlatform, id: string, wish: object): Promise<void> {
  const { status, body } = await admin.send('PATCH', `/plugins/${id}`, wish);
  if (status !== 200) throw new TypeError(`${id} was not placed: ${JSON.stringify(body)}`);
}
