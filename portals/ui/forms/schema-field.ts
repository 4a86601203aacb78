import type { FieldSchema } from './schema.ts';
import type { FormErrors } from './use-form.ts';

/** What {@link SchemaForm} takes. */
export interface SchemaFormProps {
  /** JSON Schema of an object. */
  readonly schema: FieldSchema;
  readonly value: Readonly<Record<string, unknown>>;
  readonly onChange: (value: Readonly<Record<string, unknown>>) => void;
  /** By JSON Pointer. */
  readonly errors?: FormErrors;
  /** Pointers of fields that are write-only: left empty they are not sent, and stay as they are. */
  readonly secrets?: readonly string[];
  readonly disabled?: boolean;
}

/** What the fields of one form share. */
export type SchemaContext = Omit<SchemaFormProps, 'schema'> & {
  readonly set: (pointer: string, value: unknown) => void;
};

/** One field of a form made of a schema. */
export interface FieldAt {
  readonly field: FieldSchema;
  readonly label: string;
  readonly pointer: string;
  readonly required: boolean;
  readonly context: SchemaContext;
}

/** What all kinds of fields have in common. */
export function frameOf({ field, label, pointer, required, context }: FieldAt) {
  const error = context.errors?.[pointer];
  return {
    label,
    required,
    name: pointer,
    ...(field.description ? { description: field.description } : {}),
    ...(error ? { error } : {}),
    ...(context.disabled || field.readOnly ? { disabled: true } : {}),
  };
}
