/** A part of the document. */
export type Json = Readonly<Record<string, unknown>>;

/** A pointer to a part of the document that is written once. */
export const ref = (kind: string, name: string): Json => ({ $ref: `#/components/${kind}/${name}` });
