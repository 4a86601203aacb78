import { type ComponentType, type ReactNode, useState } from 'react';
import { Button, IconButton } from '../base/button.tsx';
import { fill } from '../provider/messages.ts';
import { useUi } from '../provider/ui-context.ts';
import { pointerTo, valueAt, withValueAt } from './pointer.ts';
import { emptyOf, textFits, valueOfMap } from './schema.ts';
import type { FieldAt, SchemaContext } from './schema-field.ts';
import { TextField } from './text-field.tsx';

interface MapFieldProps extends FieldAt {
  /** The field of one value. */
  readonly Value: ComponentType<FieldAt>;
}

/** Values by names somebody gives: `{ "olt-3": … }`. A name is given once, when its value is added. */
export function MapField({ field, label, pointer, context, Value }: MapFieldProps): ReactNode {
  const { messages } = useUi();
  const [name, setName] = useState('');
  const values = (valueAt(context.value, pointer) ?? field.default ?? {}) as Readonly<
    Record<string, unknown>
  >;
  const item = valueOfMap(field);
  const within: SchemaContext = {
    ...context,
    value: withValueAt(context.value, pointer, values) as Readonly<Record<string, unknown>>,
    set: (at, next) => {
      const key = Object.keys(values).find((one) => pointerTo(pointer, one) === at);
      // A value that is emptied keeps its name.
      if (key !== undefined) context.set(pointer, { ...values, [key]: next ?? emptyOf(item) });
      else context.set(pointer, valueAt(withValueAt(within.value, at, next), pointer));
    },
  };
  const fits = name === '' || (!Object.hasOwn(values, name) && textFits(field.propertyNames ?? {}, name));
  const error = context.errors?.[pointer];
  return (
    <fieldset className="ui-fieldset ui-fieldset-framed">
      <legend className="ui-label">{label}</legend>
      {field.description && <div className="ui-description">{field.description}</div>}
      {Object.keys(values).map((key) => (
        <div className="ui-list-item" key={key}>
          <Value
            field={item}
            label={key}
            pointer={pointerTo(pointer, key)}
            required={false}
            context={within}
          />
          <IconButton
            label={fill(messages.removeItem, { label: key })}
            icon="trash"
            onClick={() =>
              context.set(pointer, Object.fromEntries(Object.entries(values).filter(([one]) => one !== key)))
            }
          />
        </div>
      ))}
      {error && <div className="ui-field-error">{error}</div>}
      <TextField
        label={messages.itemName}
        name={`${pointer}/-`}
        value={name}
        onChange={setName}
        {...(fits ? {} : { error: messages.invalid })}
      />
      <Button
        size="sm"
        icon="plus"
        disabled={name === '' || !fits}
        onClick={() => {
          context.set(pointer, { ...values, [name]: emptyOf(item) });
          setName('');
        }}
      >
        {messages.addItem}
      </Button>
    </fieldset>
  );
}
