import { type TSchema, Type } from 'typebox';

const field = <T>(schema: object) => Type.Unsafe<T>(schema as TSchema);

/** One of some words. */
export const oneOf = <const T extends readonly string[]>(values: T, description: string) =>
  field<T[number]>({ type: 'string', enum: values, description });

/** A day: a date, or an instant where the request names a time zone. */
export const day = (description: string) =>
  field<string>({ type: 'string', maxLength: 40, description, examples: ['2026-10-15'] });

/** The same, where null is as good as leaving it out. */
export const dayOrNull = (description: string) =>
  field<string | null>({ type: ['string', 'null'], maxLength: 40, description, examples: ['2026-10-20'] });

/** A decimal string of a request; null is as good as leaving it out. */
export const decimalOrNull = (description: string, example: string) =>
  field<string | null>({ type: ['string', 'null'], maxLength: 40, description, examples: [example] });

/** A number without fraction, or a decimal string. */
export const countOrNull = (description: string, example: string) =>
  field<string | number | null>({
    type: ['integer', 'string', 'null'],
    minimum: 0,
    maximum: 1_000_000,
    maxLength: 40,
    description,
    examples: [example],
  });

/** A whole number between bounds. */
export const wholeOrNull = (
  description: string,
  { minimum, maximum }: { minimum: number; maximum: number },
) => field<number | null>({ type: ['integer', 'null'], minimum, maximum, description });

/** A decimal string of an answer. */
export const decimal = (description: string, example: string) =>
  Type.String({ pattern: '^-?\\d+(\\.\\d+)?$', description, examples: [example] });

/** A civil date of an answer. */
export const date = (description: string, example: string) =>
  Type.String({ format: 'date', description, examples: [example] });
