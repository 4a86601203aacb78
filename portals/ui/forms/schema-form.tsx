import type { ReactNode } from 'react';
import { Button, IconButton } from '../base/button.tsx';
import { fill } from '../provider/messages.ts';
import { useUi } from '../provider/ui-context.ts';
import { MapField } from './map-field.tsx';
import { PlainField } from './plain-field.tsx';
import { pointerTo, valueAt, withValueAt } from './pointer.ts';
import { emptyOf, type FieldSchema, isMap, labelOf } from './schema.ts';
import type { FieldAt, SchemaContext, SchemaFormProps } from './schema-field.ts';

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
  context: SchemaContext;
}): ReactNode {
  return Object.entries(schema.properties ?? {}).map(([key, field]) => {
    const at = pointerTo(pointer, key);
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
  if (field.type === 'array') return <ListField {...props} />;
  if (isMap(field)) return <MapField {...props} Value={SchemaField} />;
  return <PlainField {...props} />;
}

/** A list of plain values or of objects, one below the other. */
function ListField(props: FieldAt): ReactNode {
  const { field, label, pointer, context } = props;
  const { messages } = useUi();
  const items = (valueAt(context.value, pointer) ?? field.default ?? []) as readonly unknown[];
  const change = (next: readonly unknown[]) => context.set(pointer, next);
  const item: FieldSchema = field.items ?? { type: 'string' };
  const within: SchemaContext = {
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
