import { expect, test } from '@jest/globals';
import type { JsonSchema } from '../contract/index.ts';
import { closeSchema } from '../runtime/close-schema.ts';
import { lazyValidator } from '../runtime/lazy-validator.ts';
import { schemaValidator } from '../runtime/schema-validator.ts';

const object = (properties: object): JsonSchema => ({ type: 'object', properties }) as JsonSchema;

const broken: Readonly<Record<string, JsonSchema>> = {
  'a type nobody knows': object({ a: { type: 'word' } }),
  'a reference to nothing': object({ a: { $ref: '#/$defs/none' } }),
  'an expression that is none': object({ a: { type: 'string', pattern: '(' } }),
  'an expression for names that is none': { type: 'object', patternProperties: { '(': {} } } as JsonSchema,
  'a choice of nothing': object({ a: { enum: [] } }),
  'nullable without a type': object({ a: { nullable: true } }),
  'a keyword of settings with a wrong value': object({ a: { type: 'string', secret: 'yes' } }),
  'a mistake deep inside': object({ a: { type: 'array', items: object({ b: { minLength: -1 } }) } }),
};

test.each(Object.entries(broken))('%s is refused at once, as compiling refuses it', (_, schema) => {
  let reason: unknown;
  try {
    schemaValidator(closeSchema(schema));
  } catch (error) {
    reason = error;
  }
  expect(reason).toBeDefined();
  expect(() => lazyValidator(schema)).toThrow((reason as Error).message);
});

const sound = object({
  pattern: { type: 'string', pattern: '^[a-z]+$' },
  secret: { type: 'string', default: 'none' },
  way: { anyOf: [{ const: 'in' }, { const: 'out' }] },
});

test.each([
  [{ pattern: 'word', way: 'in' }],
  [{ pattern: 'Word', way: 'up' }],
  [{ pattern: 1, unknown: true }],
  [undefined],
])('%j is checked as by a validator that was compiled at once, defaults filled in', (value) => {
  const [own, other] = [structuredClone(value), structuredClone(value)];
  const validate = lazyValidator(sound);
  expect(validate(own)).toEqual(schemaValidator(closeSchema(sound))(other));
  expect(own).toEqual(other);
  expect(validate(structuredClone(value))).toEqual(validate(structuredClone(value)));
});
