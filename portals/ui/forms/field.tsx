import { type ReactNode, useId } from 'react';
import { classes } from '../base/classes.ts';
import { useUi } from '../provider/ui-context.ts';

/** What all fields take. `Value` is what `onChange` gives: never the event. */
export interface FieldProps<Value> {
  readonly label: string;
  readonly value: Value;
  readonly onChange: (value: Value) => void;
  readonly description?: ReactNode;
  readonly error?: string;
  readonly required?: boolean;
  readonly disabled?: boolean;
  /** JSON Pointer of the field in what is sent, such as `/address/city`: an answer 422 finds it by that. */
  readonly name?: string;
}

/** Attributes that tie an input to its label, description and error. */
export interface InputAttributes {
  readonly id: string;
  readonly name?: string;
  readonly required?: boolean;
  readonly disabled?: boolean;
  readonly 'aria-invalid'?: true;
  readonly 'aria-describedby'?: string;
}

type Frame = Omit<FieldProps<unknown>, 'value' | 'onChange'>;

/** Label, input, description and error, one below the other. */
export function Field({
  frame,
  children,
  className,
}: {
  frame: Frame;
  children: (input: InputAttributes) => ReactNode;
  className?: string;
}): ReactNode {
  const id = useId();
  const { label, description, error, required } = frame;
  return (
    <div className={classes('ui-field', className)}>
      <label className="ui-label" htmlFor={id}>
        {label}
        {required && <RequiredMark />}
      </label>
      {description && (
        <div className="ui-description" id={`${id}-description`}>
          {description}
        </div>
      )}
      {children(inputAttributes(id, frame))}
      <FieldError id={id} error={error} />
    </div>
  );
}

/** The attributes of an input of a field with this id. */
export function inputAttributes(
  id: string,
  { name, required, disabled, error, description }: Frame,
): InputAttributes {
  const described = [description && `${id}-description`, error && `${id}-error`].filter(Boolean).join(' ');
  return {
    id,
    ...(name ? { name } : {}),
    ...(required ? { required } : {}),
    ...(disabled ? { disabled } : {}),
    ...(error ? { 'aria-invalid': true as const } : {}),
    ...(described ? { 'aria-describedby': described } : {}),
  };
}

/** What is wrong with a field; `id` is the input's. */
export function FieldError({ id, error }: { id: string; error: string | undefined }): ReactNode {
  if (!error) return null;
  return (
    <div className="ui-field-error" id={`${id}-error`}>
      {error}
    </div>
  );
}

/** A star that is read as a word. */
export function RequiredMark(): ReactNode {
  const { messages } = useUi();
  return (
    <span className="ui-required" title={messages.required} aria-hidden>
      *
    </span>
  );
}
