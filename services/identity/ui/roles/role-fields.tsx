import { useHost } from '@isp/sdk/ui';
import { Stack } from '@isp/ui';
import { Checkbox, type FieldProps, type FormState, TextField } from '@isp/ui/forms';
import type { ReactNode } from 'react';
import { kindOptions } from '../people/user-words.ts';
import PermissionPicker from './permission-picker.tsx';
import type { RoleForm } from './role-form.ts';

interface RoleFieldsProps {
  readonly form: FormState<RoleForm>;
  /** Whether it is a new one: the name of a role stays. */
  readonly named: boolean;
}

/** What a role is called, who may hold it, and what it lets him do. */
export function RoleFields({ form, named }: RoleFieldsProps): ReactNode {
  const { t } = useHost();
  return (
    <Stack>
      {!named && (
        <TextField
          {...form.field('name')}
          label={t('Name')}
          description={t('Lower-case letters, digits and hyphens, such as night-shift.')}
          required
        />
      )}
      <Kinds {...form.field('kinds')} label={t('Who may hold it')} />
      <PermissionPicker {...form.field('permissions')} label={t('Permissions')} />
    </Stack>
  );
}

function Kinds({ label, name, value, error, onChange }: FieldProps<readonly string[]>): ReactNode {
  const { t } = useHost();
  return (
    <fieldset className="ui-fieldset" name={name}>
      <legend className="ui-label">{label}</legend>
      {kindOptions(t).map((kind) => (
        <Checkbox
          key={kind.value}
          label={kind.label}
          stands={kind.value}
          value={value.includes(kind.value)}
          onChange={(wanted) =>
            onChange(wanted ? [...value, kind.value] : value.filter((one) => one !== kind.value))
          }
        />
      ))}
      {error && <div className="ui-field-error">{error}</div>}
    </fieldset>
  );
}
