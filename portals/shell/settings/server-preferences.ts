import { ApiError } from '@isp/client';
import type { UiPreferences } from '@isp/ui';
import { api } from '../api/portal-api.ts';

type Stored = { value?: unknown };
type Calls = Readonly<Record<'get' | 'put', (path: string, init: object) => Promise<Stored | undefined>>>;

/** What a person has arranged for himself, such as the columns of a table, kept by the platform. */
export const serverPreferences: UiPreferences = {
  async get(key) {
    try {
      return (await (api as unknown as Calls).get('/users/me/preferences/{key}', pathOf(key)))?.value;
    } catch (error) {
      if (error instanceof ApiError && error.status === 404) return undefined;
      throw error;
    }
  },
  async set(key, value) {
    await (api as unknown as Calls).put('/users/me/preferences/{key}', { ...pathOf(key), body: { value } });
  },
  async sharedViews() {
    return (await import('./shared-views.ts')).sharedViews;
  },
};

function pathOf(key: string): object {
  return { params: { path: { key } } };
}
