import type { ReactNode } from 'react';
import { useUi } from '../provider/ui-context.ts';
import { Checkbox, Select } from './choice-fields.tsx';
import { DateField } from './date-field.tsx';
import { NumberField } from './number-field.tsx';
import { valueAt } from './pointer.ts';
import { choicesOf, type FieldSchema, isSecret } from './schema.ts';
import { type FieldAt, frameOf } from './schema-field.ts';
import { PasswordField, TextArea, TextField } from './text-field.tsx';

/** A field of one value. */
export function PlainField(props: FieldAt): ReactNode {
  const { field, pointer, context } = props;
  if (choicesOf(field)) return <ChoiceField {...props} />;
  if (field.type === 'integer' || field.type === 'number') return <FigureField {...props} />;
  const value = valueAt(context.value, pointer);
  const set = (next: unknown) => context.set(pointer, next);
  const frame = frameOf(props);
  if (field.type === 'boolean')
    return <Checkbox {...frame} value={Boolean(value ?? field.default)} onChange={set} required={false} />;
  if (field.format === 'date')
    return <DateField {...frame} value={value as string | undefined} onChange={set} />;
  return isSecret(field, pointer, context.secrets ?? []) ? (
    <SecretField {...props} />
  ) : (
    <WordField {...props} />
  );
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

function FigureField(props: FieldAt): ReactNode {
  const { field, pointer, context } = props;
  return (
    <NumberField
      {...frameOf(props)}
      value={valueAt(context.value, pointer) as number | undefined}
      step={field.type === 'integer' ? 1 : 'any'}
      {...(field.minimum === undefined ? {} : { min: field.minimum })}
      {...(field.maximum === undefined ? {} : { max: field.maximum })}
      {...placeholderOf(field)}
      onChange={(next) => context.set(pointer, next)}
    />
  );
}

/** Never shown: what is there stays while nothing is typed. */
function SecretField(props: FieldAt): ReactNode {
  const { pointer, context } = props;
  const { messages } = useUi();
  return (
    <PasswordField
      {...frameOf(props)}
      required={false}
      autoComplete="new-password"
      placeholder={messages.unchangedSecret}
      value={(valueAt(context.value, pointer) as string | undefined) ?? ''}
      onChange={(next) => context.set(pointer, next === '' ? undefined : next)}
    />
  );
}

/** Above this many letters a field has several lines. */
const longText = 300;

function WordField(props: FieldAt): ReactNode {
  const { field, pointer, context } = props;
  const text = {
    ...frameOf(props),
    ...placeholderOf(field),
    value: (valueAt(context.value, pointer) as string | undefined) ?? '',
    onChange: (next: string) => context.set(pointer, next === '' ? undefined : next),
  };
  return (field.maxLength ?? 0) > longText ? (
    <TextArea {...text} />
  ) : (
    <TextField {...text} {...inputTypeOf(field)} />
  );
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
