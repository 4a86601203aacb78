import { type ReactNode, useState } from 'react';
import { IconButton } from '../base/button.tsx';
import { classes } from '../base/classes.ts';
import { useUi } from '../provider/ui-context.ts';
import { Field, type FieldProps } from './field.tsx';

/** What {@link TextField} takes. */
export interface TextFieldProps extends FieldProps<string> {
  readonly placeholder?: string;
  readonly type?: 'text' | 'email' | 'tel' | 'url' | 'search';
  readonly autoComplete?: string;
  readonly maxLength?: number;
  readonly mono?: boolean;
  readonly autoFocus?: boolean;
  readonly inputMode?: 'text' | 'numeric' | 'decimal';
}

/** One line of text. */
export function TextField({
  value,
  onChange,
  placeholder,
  mono,
  type = 'text',
  ...rest
}: TextFieldProps): ReactNode {
  const { autoComplete = 'off', maxLength, autoFocus, inputMode } = rest;
  return (
    <Field frame={rest}>
      {(input) => (
        <input
          {...input}
          className={classes('ui-input', { 'ui-mono': mono })}
          type={type}
          value={value}
          placeholder={placeholder}
          autoComplete={autoComplete}
          maxLength={maxLength}
          inputMode={inputMode}
          // biome-ignore lint/a11y/noAutofocus: asked for by dialogs and logins, where the field is what one came for
          autoFocus={autoFocus}
          onChange={(event) => onChange(event.currentTarget.value)}
        />
      )}
    </Field>
  );
}

/** Several lines of text. */
export function TextArea({
  value,
  onChange,
  rows = 4,
  placeholder,
  maxLength,
  mono,
  ...frame
}: FieldProps<string> & {
  rows?: number;
  placeholder?: string;
  maxLength?: number;
  mono?: boolean;
}): ReactNode {
  return (
    <Field frame={frame}>
      {(input) => (
        <textarea
          {...input}
          className={classes('ui-input', 'ui-textarea', { 'ui-mono': mono })}
          rows={rows}
          value={value}
          placeholder={placeholder}
          maxLength={maxLength}
          onChange={(event) => onChange(event.currentTarget.value)}
        />
      )}
    </Field>
  );
}

/** What {@link PasswordField} takes. */
export interface PasswordFieldProps extends FieldProps<string> {
  readonly autoComplete: 'current-password' | 'new-password';
  readonly generate?: () => string;
  readonly placeholder?: string;
  readonly autoFocus?: boolean;
}

/** A secret; hidden until asked, shown when it was generated. */
export function PasswordField({
  value,
  onChange,
  autoComplete,
  generate,
  placeholder,
  autoFocus,
  ...frame
}: PasswordFieldProps): ReactNode {
  const { messages } = useUi();
  const [shown, setShown] = useState(false);
  return (
    <Field frame={frame}>
      {(input) => (
        <div className="ui-input-group">
          <input
            {...input}
            className={classes('ui-input', { 'ui-mono': shown })}
            type={shown ? 'text' : 'password'}
            value={value}
            placeholder={placeholder}
            autoComplete={autoComplete}
            spellCheck={false}
            // biome-ignore lint/a11y/noAutofocus: asked for by dialogs and logins, where the field is what one came for
            autoFocus={autoFocus}
            onChange={(event) => onChange(event.currentTarget.value)}
          />
          {generate && (
            <IconButton
              label={`${messages.generate}: ${frame.label}`}
              icon="refresh"
              onClick={() => {
                onChange(generate());
                setShown(true);
              }}
            />
          )}
          <IconButton
            label={`${messages.show}: ${frame.label}`}
            icon="eye"
            pressed={shown}
            onClick={() => setShown(!shown)}
          />
        </div>
      )}
    </Field>
  );
}
