import { type Context, defineAction, validationFailed } from '@isp/sdk';
import { ComponentTariffs, ComponentTariffsParams } from '@isp/subscriptions/contract';
import { componentsOf } from '../data/bundle-store.ts';
import { nextTariffs } from '../domain/next-tariffs.ts';
import { fieldsOf } from '../domain/tariff-fields.ts';
import { findTariff } from '../orders/orderable-tariff.ts';

/** Which tariffs the components get with another bundle: of the same types, or the change is refused. */
export const answerComponentTariffs = defineAction('bundle.services.component-tariffs', {
  summary: 'Answers subscriptions which tariffs the components of a bundle get with another one.',
  permission: 'bundle.type.use',
  params: ComponentTariffsParams,
  result: ComponentTariffs,
  idempotent: true,
  async handler(ctx, { service, tariff, components }) {
    const parts = await ctx.transaction((tx) => componentsOf(tx, service.id), { readOnly: true });
    const ordered = parts.filter(({ state }) => state === 'ordered');
    if (ordered.length < parts.length || ordered.length !== components.length)
      throw refused('cannot be changed to while components of the bundle are not ordered yet');
    const next = await Promise.all(fieldsOf(tariff.fields).components.map((id) => typeOf(ctx, id)));
    const answer = nextTariffs(ordered, next);
    if (!answer) throw refused('has components of other types; order it as a new bundle and cancel this one');
    return { components: answer };
  },
});

async function typeOf(ctx: Context, id: string): Promise<{ id: string; type: string }> {
  const tariff = await findTariff(ctx, id, { as: 'plugin' });
  return { id, type: tariff?.type ?? '' };
}

function refused(message: string): Error {
  return validationFailed([{ path: '/tariffId', message }]);
}
