import type { ReactNode } from 'react';
import { Field, type FieldProps } from './field.tsx';

/** What {@link FileField} takes. */
export interface FileFieldProps extends FieldProps<File | undefined> {
  /** Endings and kinds the browser offers first: `.csv,text/csv`. */
  readonly accept?: string;
}

/** One file from the reader's computer. What is in it is read by whoever uses the field. */
export function FileField({ value: _chosen, onChange, accept, ...frame }: FileFieldProps): ReactNode {
  return (
    <Field frame={frame}>
      {(input) => (
        <input
          {...input}
          type="file"
          className="ui-input"
          accept={accept}
          onChange={(event) => onChange(event.currentTarget.files?.[0])}
        />
      )}
    </Field>
  );
}
