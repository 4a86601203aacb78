import { Instant } from '@isp/sdk';
import { type Static, Type } from 'typebox';

export const CustomFieldType = Type.Union([
  Type.Literal('text'),
  Type.Literal('number'),
  Type.Literal('boolean'),
  Type.Literal('date'),
  Type.Literal('choice'),
]);
export type CustomFieldType = Static<typeof CustomFieldType>;

const name = Type.String({ pattern: '^[A-Za-z][A-Za-z0-9_]{0,39}$', examples: ['installerCode'] });
const options = Type.Array(Type.String({ minLength: 1, maxLength: 100 }), {
  minItems: 1,
  maxItems: 200,
  uniqueItems: true,
  description: 'The values of a choice',
});

const definition = {
  name,
  title: Type.String({ minLength: 1, maxLength: 100, pattern: '\\S' }),
  type: CustomFieldType,
  options: Type.Optional(options),
};

/** A field of the ISP's own, which every customer may have. */
export const CustomField = Type.Object(
  {
    ...definition,
    required: Type.Boolean({ description: 'No customer is added without it' }),
    searchable: Type.Boolean({ description: '`q` of the list of customers looks into it' }),
    createdAt: Instant,
    updatedAt: Instant,
  },
  { title: 'CustomField' },
);
export type CustomField = Static<typeof CustomField>;

export const DefineCustomFieldParams = Type.Object({
  ...definition,
  required: Type.Optional(Type.Boolean({ default: false })),
  searchable: Type.Optional(Type.Boolean({ default: false })),
});
export type DefineCustomFieldParams = Static<typeof DefineCustomFieldParams>;

export const CustomFieldByName = Type.Object({ name });
export type CustomFieldByName = Static<typeof CustomFieldByName>;

export const CustomFieldList = Type.Object({ data: Type.Array(CustomField) });
export type CustomFieldList = Static<typeof CustomFieldList>;
