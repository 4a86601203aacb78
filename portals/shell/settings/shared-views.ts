import type { AnswerOf } from '@isp/client';
import type { UiSharedViews } from '@isp/ui';
import { api } from '../api/portal-api.ts';

type View = AnswerOf<'/tables/{table}/shared-views', 'post'>['view'];

/** Views of tables that are shared with roles, kept by the platform. */
export const sharedViews: UiSharedViews = {
  list: (table) => api.get('/tables/{table}/shared-views', { params: { path: { table } } }),
  async share(table, { name, role, view }) {
    // That it is the view of a table is checked by the platform.
    const body = { name, role, view: view as View };
    await api.post('/tables/{table}/shared-views', { params: { path: { table } }, body });
  },
  async remove(id) {
    await api.delete('/shared-views/{id}', { params: { path: { id } } });
  },
};
