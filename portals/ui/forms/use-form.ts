import { useCallback, useMemo, useRef, useState } from 'react';
import { readProblem } from '../base/problem.ts';
import { toPointer, valueAt, withValueAt } from './pointer.ts';

/** Errors by JSON Pointer of their field. */
export type FormErrors = Readonly<Record<string, string>>;

/** What {@link useForm} takes. */
export interface FormOptions<Values> {
  readonly initial: Values;
  /** Errors of these values, by pointer; empty: all is well. */
  readonly validate?: (values: Values) => FormErrors;
}

/** Props of a field that belong to the form. */
export interface BoundField<Value> {
  readonly name: string;
  readonly value: Value;
  readonly error?: string;
  onChange(value: Value): void;
}

/** Values of a form, their errors, and sending them once. */
export interface FormState<Values> {
  readonly values: Values;
  readonly errors: FormErrors;
  readonly dirty: boolean;
  readonly busy: boolean;
  /** What the last try to send failed with, unless it was about fields. */
  readonly failure: unknown;
  /** Props of a field, by key or JSON Pointer. */
  field<Key extends keyof Values & string>(key: Key): BoundField<Values[Key]>;
  at<Value>(pointer: string): BoundField<Value>;
  set(key: string, value: unknown): void;
  setValues(values: Values): void;
  setErrors(errors: FormErrors): void;
  /** Checks all; answers whether all is well, and shows what is not. */
  check(only?: (values: Values) => FormErrors): boolean;
  /** Makes errors of fields of a 422; answers whether there were any. */
  takeProblem(error: unknown): boolean;
  /** Checks, then sends. Never rejects: what failed is in `errors` or `failure`. Answers whether it was sent. */
  submit(send: (values: Values) => unknown): Promise<boolean>;
  reset(values?: Values): void;
}

/** The state of a form. A second click while it is being sent does nothing. */
export function useForm<Values>({ initial, validate }: FormOptions<Values>): FormState<Values> {
  const [values, setValues] = useState(initial);
  const [begun, setBegun] = useState(initial);
  const [errors, setErrors] = useState<FormErrors>({});
  const [failure, setFailure] = useState<unknown>();
  const [busy, setBusy] = useState(false);
  const sending = useRef(false);
  const dirty = useMemo(() => JSON.stringify(values) !== JSON.stringify(begun), [values, begun]);

  const set = useCallback((key: string, value: unknown) => {
    const pointer = toPointer(key);
    setValues((before) => withValueAt(before, pointer, value) as Values);
    // What was wrong with it is about what was there before.
    setErrors((before) => withoutBelow(before, pointer));
  }, []);
  const at = <Value>(pointer: string): BoundField<Value> => {
    const error = errors[pointer];
    return {
      name: pointer,
      value: valueAt(values, pointer) as Value,
      ...(error ? { error } : {}),
      onChange: (value) => set(pointer, value),
    };
  };
  const check: FormState<Values>['check'] = (only = validate) => {
    const found = only?.(values) ?? {};
    setErrors(found);
    return Object.keys(found).length === 0;
  };
  const takeProblem = (error: unknown): boolean => {
    const found = readProblem(error).errors;
    if (found.length > 0) setErrors(Object.fromEntries(found.map(({ path, message }) => [path, message])));
    return found.length > 0;
  };
  const submit: FormState<Values>['submit'] = async (send) => {
    if (sending.current || !check()) return false;
    sending.current = true;
    setBusy(true);
    setFailure(undefined);
    try {
      await send(values);
      setBegun(values);
      return true;
    } catch (error) {
      if (!takeProblem(error)) setFailure(error);
      return false;
    } finally {
      sending.current = false;
      setBusy(false);
    }
  };
  const reset = (next: Values = initial) => {
    setValues(next);
    setBegun(next);
    setErrors({});
    setFailure(undefined);
  };
  const field: FormState<Values>['field'] = (key) => at(toPointer(key));
  return {
    values,
    errors,
    dirty,
    busy,
    failure,
    field,
    at,
    set,
    setValues,
    setErrors,
    check,
    takeProblem,
    submit,
    reset,
  };
}

/** Errors that are neither at a pointer nor below it. */
function withoutBelow(errors: FormErrors, pointer: string): FormErrors {
  const others = Object.entries(errors).filter(
    ([path]) => path !== pointer && !path.startsWith(`${pointer}/`),
  );
  return others.length === Object.keys(errors).length ? errors : Object.fromEntries(others);
}
