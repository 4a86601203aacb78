import { type Static, Type } from 'typebox';

export const ExportParams = Type.Object({
  after: Type.Optional(
    Type.Integer({ minimum: 0, description: 'Number of the last row that is had already' }),
  ),
  limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 1_000, default: 1_000 })),
});

/** Rows exactly as they are hashed. */
export const ExportedEntries = Type.Object({
  data: Type.Array(
    Type.Object({
      number: Type.Integer(),
      entry: Type.String({ description: 'The text that is hashed: JSON' }),
      hash: Type.String({ description: 'SHA-256 of the hash before (as bytes) and the text, hexadecimal' }),
    }),
  ),
  previousHash: Type.String({ description: 'Of the row before the first' }),
  next: Type.Union([Type.Integer(), Type.Null()], {
    description: '`after` of the next page; null: that is all',
  }),
});
export type ExportedEntries = Static<typeof ExportedEntries>;
