/** A JSON Schema (2020-12) in plain data. */
export type JsonSchema = Readonly<Record<string, unknown>>;
