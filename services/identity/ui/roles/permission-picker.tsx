import { useHost } from '@isp/sdk/ui';
import { Button, ErrorPanel, Group, Skeleton, Stack, Text } from '@isp/ui';
import { Checkbox, type FieldProps, TextField } from '@isp/ui/forms';
import { type ReactNode, useState } from 'react';
import { type PermissionGroup, usePermissions } from './permission-queries.ts';

/** Which permissions, by plugin, found by word. Those one does not hold oneself cannot be given. */
export default function PermissionPicker({
  label,
  name,
  value,
  error,
  onChange,
}: FieldProps<readonly string[]>): ReactNode {
  const { t } = useHost();
  const { groups, error: failure, refetch } = usePermissions();
  const [word, setWord] = useState('');
  const shown = groups
    ?.map((group) => fitting(group, word))
    .filter(({ permissions }) => permissions.length > 0);
  return (
    <fieldset className="ui-fieldset" name={name}>
      <legend className="ui-label">{label}</legend>
      <Stack>
        <TextField label={t('Find a permission')} type="search" value={word} onChange={setWord} />
        <Text size="sm" dimmed>
          {t('{count|One permission is chosen|{count} permissions are chosen}', { count: value.length })}
        </Text>
        {error && <div className="ui-field-error">{error}</div>}
        {failure && <ErrorPanel error={failure} onRetry={() => refetch()} compact />}
        {!groups && !failure && <Skeleton lines={8} />}
        {shown?.length === 0 && <Text>{t('No permission fits this word.')}</Text>}
        {shown?.map((group) => (
          <PluginPermissions key={group.plugin} {...{ group, value, onChange }} />
        ))}
      </Stack>
    </fieldset>
  );
}

function fitting({ plugin, permissions }: PermissionGroup, word: string): PermissionGroup {
  const wanted = word.trim().toLowerCase();
  const fits = (text: string) => text.toLowerCase().includes(wanted);
  return { plugin, permissions: permissions.filter(({ id, title = '' }) => fits(id) || fits(title)) };
}

interface PluginPermissionsProps {
  readonly group: PermissionGroup;
  readonly value: readonly string[];
  onChange(value: readonly string[]): void;
}

function PluginPermissions({ group, value, onChange }: PluginPermissionsProps): ReactNode {
  const { t, can } = useHost();
  const { plugin, permissions } = group;
  const may = permissions.map(({ id }) => id).filter(can);
  const all = may.every((id) => value.includes(id));
  const without = value.filter((id) => !may.includes(id));
  return (
    <fieldset className="ui-fieldset ui-fieldset-framed">
      <legend className="ui-label">{plugin}</legend>
      {may.length > 1 && (
        <Group>
          <Button size="sm" onClick={() => onChange(all ? without : [...without, ...may])}>
            {all ? t('None shown of {plugin}', { plugin }) : t('All shown of {plugin}', { plugin })}
          </Button>
        </Group>
      )}
      {permissions.map(({ id, title }) => (
        <Checkbox
          key={id}
          label={title ?? id}
          stands={id}
          {...(title === undefined ? {} : { description: id })}
          disabled={!can(id) && !value.includes(id)}
          value={value.includes(id)}
          onChange={(wanted) => onChange(wanted ? [...value, id] : value.filter((one) => one !== id))}
        />
      ))}
    </fieldset>
  );
}
