export {
  Checkbox,
  type CheckboxProps,
  type Option,
  RadioGroup,
  Select,
  type SelectProps,
  Switch,
} from './forms/choice-fields.tsx';
export { Combobox, type ComboboxProps } from './forms/combobox.tsx';
export { DateField, type DateFieldProps } from './forms/date-field.tsx';
export { minorUnits, plainDecimal } from './forms/decimal-text.ts';
export type { FieldProps } from './forms/field.tsx';
export { FileField, type FileFieldProps } from './forms/file-field.tsx';
export { ErrorSummary, Form, type FormProps } from './forms/form.tsx';
export {
  type MoneyAmount,
  MoneyField,
  type MoneyFieldProps,
  NumberField,
  type NumberFieldProps,
} from './forms/number-field.tsx';
export { checkSchema, type FieldSchema } from './forms/schema.ts';
export type { SchemaFormProps } from './forms/schema-field.ts';
export { SchemaForm } from './forms/schema-form.tsx';
export {
  PasswordField,
  type PasswordFieldProps,
  TextArea,
  TextField,
  type TextFieldProps,
} from './forms/text-field.tsx';
export { type BasisOptions, type FormBasis, useBasis } from './forms/use-basis.ts';
export {
  type BoundField,
  type FormErrors,
  type FormOptions,
  type FormState,
  useForm,
} from './forms/use-form.ts';
export { Wizard } from './forms/wizard.tsx';
export type { WizardProps, WizardStep } from './forms/wizard-props.ts';
