import { describe, expect, test } from '@jest/globals';
import { type TSchema, Type } from 'typebox';
import { Id, Instant, Money, pageOf } from '../contract/index.ts';
import { closeSchema, exampleOf, schemaValidator } from '../runtime/index.ts';

const made = (schema: TSchema, options = {}) => exampleOf(closeSchema(schema), options);

describe('an example made of a schema', () => {
  test.each<[string, TSchema]>([
    [
      'a page of rows',
      pageOf(Type.Object({ id: Id, at: Instant, price: Money, tags: Type.Array(Type.String()) })),
    ],
    ['alternatives', Type.Union([Type.Null(), Type.Object({ kind: Type.Literal('a') })])],
    [
      'limits',
      Type.Object({ n: Type.Integer({ minimum: 7 }), text: Type.String({ minLength: 40, maxLength: 41 }) }),
    ],
    ['a pattern one of the words fits', Type.String({ pattern: '^[A-Z]{2}$' })],
    ['lists with a least length', Type.Array(Type.Integer({ minimum: 2 }), { minItems: 3 })],
    ['records', Type.Record(Type.String(), Type.Number())],
  ])('fits: %s', (_, schema) => {
    const example = made(schema);
    expect(example).toBeDefined();
    expect(schemaValidator(closeSchema(schema))(structuredClone(example))).toEqual([]);
  });

  test("takes the schema's own examples and defaults, then values of the request's fields of the same name", () => {
    const schema = Type.Object({
      code: Type.String({ pattern: '^x{3}$', examples: ['xxx'] }),
      limit: Type.Integer({ default: 50 }),
      name: Type.String(),
    });
    expect(made(schema)).toEqual({ code: 'xxx', limit: 50, name: 'Ada Lovelace' });
    expect(made(schema, { words: { name: [7, 'Ben'] } })).toMatchObject({ name: 'Ben' });
  });

  test('leaves out what is not required when only that is asked for', () => {
    const schema = Type.Object({ id: Type.Literal(1), more: Type.Optional(Type.String()) });
    expect(made(schema)).toHaveProperty('more');
    expect(made(schema, { requiredOnly: true })).toEqual({ id: 1 });
  });

  test('is undefined when nothing known fits, or the schema never ends', () => {
    expect(made(Type.Object({ key: Type.String({ pattern: '^q{7}z$' }) }))).toBeUndefined();
    expect(made(Type.Object({ key: Type.String({ pattern: '(' }) }))).toBeUndefined();
    let deep: TSchema = Type.Literal('end');
    for (let level = 0; level < 20; level++) deep = Type.Object({ next: deep });
    expect(made(deep)).toBeUndefined();
  });
});
