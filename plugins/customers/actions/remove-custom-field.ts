import { defineAction, platformErrors } from '@isp/sdk';
import { CustomField, CustomFieldByName } from '../contract/index.ts';
import { customFieldStore, reindexField } from '../data/custom-field-store.ts';

/** Takes a definition away; what customers have in the field stays, unchecked and not found by `q`. */
export const removeCustomField = defineAction('customers.custom-fields.remove', {
  summary: 'Removes the definition of a field; the values customers have in it stay.',
  permission: 'customers.custom-field.change',
  rest: 'DELETE /customer-fields/{name}',
  sensitive: true,
  params: CustomFieldByName,
  result: CustomField,
  errors: [platformErrors.NOT_FOUND],
  handler: (ctx, { name }) =>
    ctx.transaction(async (tx) => {
      const found = await customFieldStore.find(tx, { name });
      if (!found) throw platformErrors.NOT_FOUND({ name });
      await customFieldStore.remove(tx, { name });
      if (found.searchable) await reindexField(tx, name);
      const { id: _, ...field } = found;
      return field;
    }),
});
