import type { KitMessages } from '../provider/messages.ts';
import { fill } from '../provider/messages.ts';
import { pointerTo } from './pointer.ts';
import type { FormErrors } from './use-form.ts';

/** The part of JSON Schema forms are made of. */
export interface FieldSchema {
  readonly type?: 'string' | 'number' | 'integer' | 'boolean' | 'object' | 'array';
  readonly title?: string;
  readonly description?: string;
  readonly default?: unknown;
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly anyOf?: readonly FieldSchema[];
  readonly oneOf?: readonly FieldSchema[];
  readonly format?: string;
  readonly pattern?: string;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly exclusiveMinimum?: number;
  readonly exclusiveMaximum?: number;
  readonly items?: FieldSchema;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly properties?: Readonly<Record<string, FieldSchema>>;
  readonly required?: readonly string[];
  /** Of an object whose fields have any name: what each is. */
  readonly additionalProperties?: FieldSchema | boolean;
  readonly propertyNames?: FieldSchema;
  /** Not sent out again once it is kept. */
  readonly writeOnly?: boolean;
  readonly readOnly?: boolean;
  /** Marks a secret in configurations of plugins. */
  readonly secret?: boolean;
}

/** The choices of a schema: its `enum`, or `anyOf`/`oneOf` of constants. */
export function choicesOf(
  schema: FieldSchema,
): readonly { value: string; label: string; raw: unknown }[] | undefined {
  const choice = (raw: unknown, title?: string) => ({ value: String(raw), label: title ?? String(raw), raw });
  if (schema.enum) return schema.enum.map((raw) => choice(raw));
  const constants = schema.anyOf ?? schema.oneOf;
  if (!constants?.length || constants.some((one) => one.const === undefined)) return undefined;
  return constants.map((one) => choice(one.const, one.title));
}

/** Whether it is an object whose fields have any name. */
export function isMap({ type, properties }: FieldSchema): boolean {
  return type === 'object' && !properties;
}

/** What the fields of such an object are. */
export function valueOfMap({ additionalProperties }: FieldSchema): FieldSchema {
  return typeof additionalProperties === 'object' ? additionalProperties : { type: 'string' };
}

/** What a new value of a schema is. */
export function emptyOf(schema: FieldSchema): unknown {
  if (schema.default !== undefined) return schema.default;
  if (schema.properties || isMap(schema)) return {};
  if (schema.type === 'number' || schema.type === 'integer') return schema.minimum ?? 0;
  if (schema.type === 'array') return [];
  return schema.type === 'boolean' ? false : '';
}

/** `loginAsMinutes` → `Login as minutes`. */
export function labelOf(key: string, schema: FieldSchema): string {
  if (schema.title) return schema.title;
  const words = key
    .replace(/([a-z\d])([A-Z])/g, '$1 $2')
    .replaceAll(/[-_]/g, ' ')
    .toLowerCase();
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** Whether a field is write-only: its value never comes back from the server. */
export function isSecret(schema: FieldSchema, pointer: string, secrets: readonly string[]): boolean {
  return (
    Boolean(schema.writeOnly || schema.secret || schema.format === 'password') || secrets.includes(pointer)
  );
}

/** What does not fit of a value that was entered; the server checks all of it again. */
export function checkSchema(
  schema: FieldSchema,
  value: unknown,
  options: {
    readonly messages: KitMessages;
    readonly secrets?: readonly string[];
    readonly pointer?: string;
  },
): FormErrors {
  const { messages, secrets = [], pointer = '' } = options;
  if (schema.properties) {
    const fields = (value ?? {}) as Record<string, unknown>;
    const found = Object.entries(schema.properties).map(([key, field]) => {
      const at = pointerTo(pointer, key);
      const missing = fields[key] === undefined || fields[key] === '';
      if (
        missing &&
        schema.required?.includes(key) &&
        !isSecret(field, at, secrets) &&
        field.default === undefined
      )
        return { [at]: messages.required };
      return missing ? {} : checkSchema(field, fields[key], { messages, secrets, pointer: at });
    });
    return Object.assign({}, ...found) as FormErrors;
  }
  if (isMap(schema)) {
    const found = Object.entries((value ?? {}) as Record<string, unknown>).map(([key, one]) =>
      checkSchema(valueOfMap(schema), one, { messages, secrets, pointer: pointerTo(pointer, key) }),
    );
    return Object.assign({}, ...found) as FormErrors;
  }
  const problem = problemOf(schema, value, messages);
  return problem ? { [pointer]: problem } : {};
}

function problemOf(schema: FieldSchema, value: unknown, messages: KitMessages): string | undefined {
  if (typeof value === 'number') return numberProblem(schema, value, messages);
  if (typeof value === 'string') return textFits(schema, value) ? undefined : messages.invalid;
  if (!Array.isArray(value)) return undefined;
  return boundsProblem(value.length, { min: schema.minItems, max: schema.maxItems }, messages);
}

function numberProblem(schema: FieldSchema, value: number, messages: KitMessages): string | undefined {
  const beyond =
    value <= (schema.exclusiveMinimum ?? Number.NEGATIVE_INFINITY) ||
    value >= (schema.exclusiveMaximum ?? Number.POSITIVE_INFINITY);
  return beyond
    ? messages.invalid
    : boundsProblem(value, { min: schema.minimum, max: schema.maximum }, messages);
}

function boundsProblem(
  value: number,
  { min, max }: { min: number | undefined; max: number | undefined },
  messages: KitMessages,
): string | undefined {
  if (min !== undefined && value < min) return fill(messages.tooSmall, { min });
  if (max !== undefined && value > max) return fill(messages.tooLarge, { max });
  return undefined;
}

/** Whether a text has the length and the pattern of a schema. */
export function textFits(
  { minLength = 0, maxLength = Number.POSITIVE_INFINITY, pattern }: FieldSchema,
  value: string,
): boolean {
  return (
    value.length >= minLength &&
    value.length <= maxLength &&
    (!pattern || new RegExp(pattern, 'u').test(value))
  );
}
