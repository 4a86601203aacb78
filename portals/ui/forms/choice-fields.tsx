import { type ReactNode, useId } from 'react';
import { useUi } from '../provider/ui-context.ts';
import { Field, FieldError, type FieldProps, inputAttributes, RequiredMark } from './field.tsx';

/** One thing to choose. */
export interface Option {
  readonly value: string;
  readonly label: string;
  readonly disabled?: boolean;
  /** More words below or beside it. */
  readonly description?: string;
}

/** What {@link Select} takes. */
export interface SelectProps extends FieldProps<string | undefined> {
  readonly options: readonly Option[];
  readonly placeholder?: string;
  /** Whether nothing may be chosen again. */
  readonly clearable?: boolean;
}

/** One of some; for many or for what has to be searched see {@link Combobox}. The browser's own, so phones show their wheel. */
export function Select({
  value,
  onChange,
  options,
  placeholder,
  clearable,
  ...frame
}: SelectProps): ReactNode {
  const { messages } = useUi();
  return (
    <Field frame={frame}>
      {(input) => (
        <select
          {...input}
          className="ui-input ui-select"
          value={value ?? ''}
          onChange={(event) => onChange(event.currentTarget.value || undefined)}
        >
          <option value="" disabled={!clearable} hidden={!clearable && value !== undefined}>
            {placeholder ?? messages.choose}
          </option>
          {options.map((option) => (
            <option key={option.value} value={option.value} disabled={option.disabled}>
              {option.label}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}

/** What {@link Checkbox} takes. */
export interface CheckboxProps extends FieldProps<boolean> {
  /** What it stands for, where it is one of several that make a list. */
  readonly stands?: string;
}

/** Yes or no, as part of a form. */
export function Checkbox({ value, onChange, stands, ...frame }: CheckboxProps): ReactNode {
  return <Tick frame={frame} value={value} onChange={onChange} {...(stands ? { stands } : {})} />;
}

/** On or off, at once. */
export function Switch({ value, onChange, ...frame }: FieldProps<boolean>): ReactNode {
  return <Tick frame={frame} value={value} onChange={onChange} role="switch" />;
}

function Tick({
  frame,
  value,
  onChange,
  role,
  stands,
}: {
  frame: Omit<FieldProps<boolean>, 'value' | 'onChange'>;
  value: boolean;
  onChange: (value: boolean) => void;
  role?: 'switch';
  stands?: string;
}): ReactNode {
  const id = useId();
  return (
    <div className="ui-field">
      <div className="ui-tick">
        <input
          {...inputAttributes(id, frame)}
          type="checkbox"
          {...(role ? { role } : {})}
          className={role ? 'ui-switch' : 'ui-checkbox'}
          {...(stands ? { value: stands } : {})}
          checked={value}
          onChange={(event) => onChange(event.currentTarget.checked)}
        />
        <label htmlFor={id}>
          {frame.label}
          {frame.required && <RequiredMark />}
        </label>
      </div>
      {frame.description && (
        <div className="ui-description ui-tick-description" id={`${id}-description`}>
          {frame.description}
        </div>
      )}
      <FieldError id={id} error={frame.error} />
    </div>
  );
}

/** One of a few, all of them visible. */
export function RadioGroup({
  value,
  onChange,
  options,
  ...frame
}: FieldProps<string | undefined> & { options: readonly Option[] }): ReactNode {
  const id = useId();
  const { 'aria-describedby': described } = inputAttributes(id, frame);
  return (
    <fieldset className="ui-field ui-fieldset" aria-describedby={described} disabled={frame.disabled}>
      <legend className="ui-label">
        {frame.label}
        {frame.required && <RequiredMark />}
      </legend>
      {frame.description && (
        <div className="ui-description" id={`${id}-description`}>
          {frame.description}
        </div>
      )}
      {options.map((option) => (
        <label key={option.value} className="ui-radio">
          <input
            type="radio"
            name={frame.name ?? id}
            value={option.value}
            checked={option.value === value}
            disabled={option.disabled}
            required={frame.required}
            onChange={() => onChange(option.value)}
          />
          <span>
            {option.label}
            {option.description && <span className="ui-description">{option.description}</span>}
          </span>
        </label>
      ))}
      <FieldError id={id} error={frame.error} />
    </fieldset>
  );
}
