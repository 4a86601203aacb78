import { defineAction, validationFailed } from '@isp/sdk';
import { newId } from '@isp/sdk/data';
import { CustomField, DefineCustomFieldParams } from '../contract/index.ts';
import { customFieldStore, reindexField } from '../data/custom-field-store.ts';

/** Defines a field of the ISP's own, or defines it otherwise. */
export const defineCustomField = defineAction('customers.custom-fields.define', {
  summary: 'Defines a field customers have: its type, whether it is required and found by `q`.',
  permission: 'customers.custom-field.change',
  rest: 'PUT /customer-fields/{name}',
  sensitive: true,
  params: DefineCustomFieldParams,
  result: CustomField,
  example: { name: 'installerCode', title: 'Code of the installer', type: 'text', searchable: true },
  async handler(ctx, { name, required = false, searchable = false, ...given }) {
    if ((given.type === 'choice') !== (given.options !== undefined))
      throw validationFailed([{ path: '/options', message: 'is what a choice has, and nothing else' }]);
    const at = ctx.clock.now().toString();
    const row = { ...given, name, required, searchable, updatedAt: at };
    return ctx.transaction(async (tx) => {
      const before = await customFieldStore.find(tx, { name });
      if (!before) await customFieldStore.insertOnce(tx, stored({ ...row, id: newId(), createdAt: at }));
      const [field] = await customFieldStore.change(tx, { name }, { ...row, options: row.options ?? null });
      if (searchable || before?.searchable) await reindexField(tx, name);
      const { id: _, ...answer } = field as CustomField & { id: string };
      return answer;
    });
  },
});

/** `insertOnce` takes JSON as text. */
function stored<Row extends { options?: readonly string[] }>({ options, ...row }: Row) {
  return { ...row, ...(options ? { options: JSON.stringify(options) as never } : {}) };
}
