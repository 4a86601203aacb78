import { defineAction } from '@isp/sdk';
import { Type } from 'typebox';
import { CustomFieldList } from '../contract/index.ts';
import { definedFields } from '../data/custom-field-store.ts';

/** Lists the fields of the ISP's own. */
export const listCustomFields = defineAction('customers.custom-fields.list', {
  summary: 'Lists the fields customers have beside the usual ones.',
  permission: 'customers.custom-field.read',
  rest: 'GET /customer-fields',
  offline: true,
  params: Type.Object({}),
  result: CustomFieldList,
  handler: (ctx) => ctx.transaction(async (tx) => ({ data: await definedFields(tx) }), { readOnly: true }),
});
