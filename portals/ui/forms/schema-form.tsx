import type { ReactNode } from 'react';
import { Button, IconButton } from '../base/button.tsx';
import { fill } from '../provider/messages.ts';
import { useUi } from '../provider/ui-context.ts';
import { Checkbox, DateField, Select } from './choice-fields.tsx';
import { NumberField } from './number-field.tsx';
import { valueAt, withValueAt } from './pointer.ts';
import { choicesOf, type FieldSchema, isSecret, labelOf } from './schema.ts';
import { PasswordField, TextArea, TextField } from './text-field.tsx';
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

type Context = Omit<SchemaFormProps, 'schema'> & { readonly set: (pointer: string, value: unknown) => void };

/** Fields made of a JSON Schema: titles, descriptions, choices, defaults, limits, lists, objects within objects. */
export function SchemaForm(props: SchemaFormProps): ReactNode {
  const { schema, value, onChange } = props;
  const set = (pointer: string, next: unknown) =>
    onChange(withValueAt(value, pointer, next) as Readonly<Record<string, unknown>>);
  return (
    <div className="ui-form">
      <ObjectFields schema={schema} pointer="" context={{ ...props, set }} />
    </div>
  );
}

function ObjectFields({
  schema,
  pointer,
  context,
}: {
  schema: FieldSchema;
  pointer: string;
  context: Context;
}): ReactNode {
  return Object.entries(schema.properties ?? {}).map(([key, field]) => {
    const at = `${pointer}/${key.replaceAll('~', '~0').replaceAll('/', '~1')}`;
    const required = schema.required?.includes(key) === true && field.default === undefined;
    return (
      <SchemaField
        key={at}
        field={field}
        label={labelOf(key, field)}
        pointer={at}
        required={required}
        context={context}
      />
    );
  });
}

interface FieldAt {
  readonly field: FieldSchema;
  readonly label: string;
  readonly pointer: string;
  readonly required: boolean;
  readonly context: Context;
}

function SchemaField(props: FieldAt): ReactNode {
  const { field, label, pointer, context } = props;
  if (field.properties)
    return (
      <fieldset className="ui-fieldset ui-fieldset-framed">
        <legend className="ui-label">{label}</legend>
        {field.description && <div className="ui-description">{field.description}</div>}
        <ObjectFields schema={field} pointer={pointer} context={context} />
      </fieldset>
    );
  if (choicesOf(field)) return <ChoiceField {...props} />;
  if (field.type === 'array') return <ListField {...props} />;
  return <PlainField {...props} />;
}

/** What all kinds of fields have in common. */
function frameOf({ field, label, pointer, required, context }: FieldAt) {
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

function ChoiceField(props: FieldAt): ReactNode {
  const { field, pointer, required, context } = props;
  const choices = choicesOf(field) ?? [];
  const value = valueAt(context.value, pointer) ?? field.default;
  return (
    <Select
      {...frameOf(props)}
      options={choices}
      clearable={!required}
      value={value === undefined ? undefined : String(value)}
      onChange={(next) => context.set(pointer, choices.find((choice) => choice.value === next)?.raw)}
    />
  );
}

function PlainField(props: FieldAt): ReactNode {
  const { field, pointer, context } = props;
  const { messages } = useUi();
  const frame = frameOf(props);
  const value = valueAt(context.value, pointer);
  const set = (next: unknown) => context.set(pointer, next);
  if (field.type === 'boolean')
    return <Checkbox {...frame} value={Boolean(value ?? field.default)} onChange={set} required={false} />;
  if (field.type === 'integer' || field.type === 'number')
    return (
      <NumberField
        {...frame}
        value={value as number | undefined}
        step={field.type === 'integer' ? 1 : 'any'}
        {...(field.minimum === undefined ? {} : { min: field.minimum })}
        {...(field.maximum === undefined ? {} : { max: field.maximum })}
        {...placeholderOf(field)}
        onChange={set}
      />
    );
  if (isSecret(field, pointer, context.secrets ?? []))
    return (
      <PasswordField
        {...frame}
        required={false}
        autoComplete="new-password"
        placeholder={messages.unchangedSecret}
        value={(value as string | undefined) ?? ''}
        onChange={(next) => set(next === '' ? undefined : next)}
      />
    );
  if (field.format === 'date')
    return <DateField {...frame} value={value as string | undefined} onChange={set} />;
  const text = { ...frame, ...placeholderOf(field), value: (value as string | undefined) ?? '' };
  const setText = (next: string) => set(next === '' ? undefined : next);
  if ((field.maxLength ?? 0) > 300) return <TextArea {...text} onChange={setText} />;
  return <TextField {...text} {...inputTypeOf(field)} onChange={setText} />;
}

function placeholderOf(field: FieldSchema): { placeholder?: string } {
  return field.default === undefined || typeof field.default === 'object'
    ? {}
    : { placeholder: String(field.default) };
}

function inputTypeOf({ format }: FieldSchema): { type?: 'email' | 'url' } {
  if (format === 'email') return { type: 'email' };
  return format === 'uri' || format === 'url' ? { type: 'url' } : {};
}

/** A list of plain values or of objects, one below the other. */
function ListField(props: FieldAt): ReactNode {
  const { field, label, pointer, context } = props;
  const { messages } = useUi();
  const items = (valueAt(context.value, pointer) ?? field.default ?? []) as readonly unknown[];
  const change = (next: readonly unknown[]) => context.set(pointer, next);
  const item: FieldSchema = field.items ?? { type: 'string' };
  const within: Context = {
    ...context,
    value: withValueAt(context.value, pointer, items) as Readonly<Record<string, unknown>>,
    set: (at, next) => {
      const index = new RegExp(`^${pointer}/(\\d+)$`).exec(at)?.[1];
      // An item that is emptied keeps its place.
      if (index !== undefined) change(items.map((one, n) => (String(n) === index ? (next ?? '') : one)));
      else context.set(at, next);
    },
  };
  const error = context.errors?.[pointer];
  return (
    <fieldset className="ui-fieldset ui-fieldset-framed">
      <legend className="ui-label">{label}</legend>
      {field.description && <div className="ui-description">{field.description}</div>}
      {items.map((_, index) => (
        <div className="ui-list-item" key={index}>
          <SchemaField
            field={item}
            label={`${label} ${index + 1}`}
            pointer={`${pointer}/${index}`}
            required={false}
            context={within}
          />
          <IconButton
            label={fill(messages.removeItem, { label: `${label} ${index + 1}` })}
            icon="trash"
            onClick={() => change(items.filter((_one, n) => n !== index))}
          />
        </div>
      ))}
      {error && <div className="ui-field-error">{error}</div>}
      <Button size="sm" icon="plus" onClick={() => change([...items, emptyOf(item)])}>
        {messages.addItem}
      </Button>
    </fieldset>
  );
}

function emptyOf(schema: FieldSchema): unknown {
  if (schema.default !== undefined) return schema.default;
  if (schema.properties) return {};
  if (schema.type === 'number' || schema.type === 'integer') return schema.minimum ?? 0;
  return schema.type === 'boolean' ? false : '';
}
