import { useHost } from '@isp/sdk/ui';
import { ErrorPanel, Skeleton, Text } from '@isp/ui';
import { Checkbox, type FieldProps } from '@isp/ui/forms';
import type { ReactNode } from 'react';
import { useRoles } from '../roles/role-queries.ts';

interface RoleFieldProps extends FieldProps<readonly string[]> {
  /** Only roles that this kind of users may hold. */
  readonly kind: string;
}

/** Which roles somebody holds, one or more. */
export function RoleField({ kind, label, name: pointer, value, error, onChange }: RoleFieldProps): ReactNode {
  const { t } = useHost();
  const { data, error: failure, refetch } = useRoles();
  const fitting = data?.filter(({ kinds }) => (kinds as readonly string[]).includes(kind));
  const choose = (name: string, wanted: boolean) =>
    onChange(wanted ? [...value, name] : value.filter((other) => other !== name));
  return (
    <fieldset className="ui-fieldset ui-fieldset-framed" name={pointer}>
      <legend className="ui-label">{label}</legend>
      {failure && <ErrorPanel error={failure} onRetry={() => refetch()} compact />}
      {!fitting && !failure && <Skeleton lines={3} />}
      {fitting?.length === 0 && <Text>{t('There is no role for this kind of user yet.')}</Text>}
      {fitting?.map(({ id, name, permissions, ready }) => (
        <Checkbox
          key={id}
          label={name}
          description={describe(permissions, ready)}
          value={value.includes(name)}
          onChange={(wanted) => choose(name, wanted)}
        />
      ))}
      {error && <div className="ui-field-error">{error}</div>}
    </fieldset>
  );

  function describe(permissions: readonly string[], ready: boolean): string {
    if (permissions.includes('*')) return t('May do everything');
    const count = t('{count|One permission|{count} permissions}', { count: permissions.length });
    return ready ? count : `${count} · ${t('Own role')}`;
  }
}
