import { type Static, Type } from 'typebox';

const Separator = Type.Union([Type.Literal(','), Type.Literal(';'), Type.Literal('\t'), Type.Literal('|')]);
/** What stands between the columns of a CSV file. */
export type TableSeparator = Static<typeof Separator>;

const Encoding = Type.Union([
  Type.Literal('utf-8'),
  Type.Literal('utf-16le'),
  Type.Literal('utf-16be'),
  Type.Literal('windows-1252'),
]);
/** How the characters of a CSV file are written. */
export type TableEncoding = Static<typeof Encoding>;

const fileSize = 8_000_000;

/** Fields of an action that takes a CSV file: its text in `content`, or its bytes in `contentBase64`. */
export const tableFileFields = {
  fileName: Type.Optional(Type.String({ minLength: 1, maxLength: 200 })),
  content: Type.Optional(Type.String({ maxLength: fileSize, writeOnly: true })),
  contentBase64: Type.Optional(
    Type.String({
      maxLength: Math.ceil(fileSize / 3) * 4,
      pattern: '^[A-Za-z0-9+/\\s]*={0,2}\\s*$',
      writeOnly: true,
    }),
  ),
  encoding: Type.Optional(Encoding),
  separator: Type.Optional(Separator),
};

const TableFile = Type.Object(tableFileFields);
/** A CSV file as an action is given it. */
export type TableFile = Static<typeof TableFile>;

/** What a CSV file was found to be. */
export const tableFileFound = { fileName: Type.String(), encoding: Encoding, separator: Separator };

/** A row of a CSV file that is not taken over, by the line it begins in. */
export const RowError = Type.Object({
  line: Type.Integer({ minimum: 1 }),
  problems: Type.Array(Type.Object({ field: Type.String(), message: Type.String() })),
});
export type RowError = Static<typeof RowError>;

/** The rows that failed as CSV, as they stood in the file and with what is wrong; corrected it is imported like any file. */
export const ErrorFile = Type.Object({ fileName: Type.String(), content: Type.String() });
export type ErrorFile = Static<typeof ErrorFile>;
