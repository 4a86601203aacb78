import { ById, defineAction, platformErrors } from '@isp/sdk';
import { TakenCredentials } from '../contract/index.ts';
import { bundles, components, componentsOf } from '../data/bundle-store.ts';
import { askComponent } from '../orders/ask-component.ts';

/** Answers what was made for the customer while nobody waited for it, once. */
export const takeCredentials = defineAction('bundle.credentials.take', {
  summary:
    'Answers passwords of components that were ordered when nobody waited for the answer; afterwards nobody can read them.',
  permission: 'bundle.service.order',
  rest: 'POST /bundles/{id}/credentials',
  sensitive: true,
  status: 200,
  params: ById,
  result: TakenCredentials,
  errors: [platformErrors.NOT_FOUND],
  example: { id: '01993c5e-8a00-7000-8000-000000000001' },
  async handler(ctx, { id }): Promise<TakenCredentials> {
    const { bundle, parts } = await ctx.transaction(
      async (tx) => ({ bundle: await bundles.get(tx, id), parts: await componentsOf(tx, id) }),
      { readOnly: true },
    );
    const hidden = parts.filter(({ state, sealed }) => state === 'ordered' && sealed);
    const shown = await Promise.all(
      hidden.map(async (part) => {
        const { credentials = {} } = await askComponent(ctx, 'order', {
          ...{ bundle, part, before: parts[part.place - 1] },
        });
        return { serviceId: part.id, type: part.type, credentials };
      }),
    );
    return ctx.transaction(async (tx) => {
      const ids = hidden.map((part) => part.id);
      if (ids.length > 0) await components.change(tx, { id: ids, state: 'ordered' }, { sealed: null });
      return { data: shown };
    });
  },
});
