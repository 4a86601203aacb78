import { useHost } from '@isp/sdk/ui';
import { Button, Card, EmptyState, ErrorPanel, Group, Skeleton, Stack } from '@isp/ui';
import { type FormErrors, SchemaForm, type SchemaFormProps } from '@isp/ui/forms';
import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { errorsBelow, secretPointers } from './setting-pointers.ts';

type Values = Readonly<Record<string, unknown>>;

/** The settings of a plugin, as a form made of their schema. */
export function PluginSettings({ id }: { readonly id: string }): ReactNode {
  const { t, api } = useHost();
  const { data, error, refetch } = useQuery({
    queryKey: ['plugins', id, 'config'],
    queryFn: ({ signal }) => api.get('/plugins/{id}/config', { params: { path: { id } }, signal }),
  });
  const schema = data?.schema as SchemaFormProps['schema'] | undefined;
  const none = schema && Object.keys((schema as { properties?: object }).properties ?? {}).length === 0;
  return (
    <Card title={t('Settings')}>
      {error && <ErrorPanel error={error} onRetry={() => refetch()} compact />}
      {!data && !error && <Skeleton lines={6} />}
      {none && (
        <EmptyState title={t('It has no settings')} icon="settings">
          {t('There is nothing to choose here.')}
        </EmptyState>
      )}
      {data && schema && !none && (
        <SettingsForm
          key={data.revision}
          {...{ id, schema }}
          values={data.values as Values}
          revision={data.revision}
          onSaved={refetch}
        />
      )}
    </Card>
  );
}

interface SettingsFormProps {
  readonly id: string;
  readonly schema: SchemaFormProps['schema'];
  readonly values: Values;
  readonly revision: number;
  onSaved(): unknown;
}

function SettingsForm({ id, schema, values: given, revision, onSaved }: SettingsFormProps): ReactNode {
  const { t, api, can, toast } = useHost();
  const [values, setValues] = useState(given);
  const [errors, setErrors] = useState<FormErrors>({});
  const [failure, setFailure] = useState<unknown>();
  const save = async () => {
    setFailure(undefined);
    setErrors({});
    try {
      const { applied } = await api.put('/plugins/{id}/config', {
        params: { path: { id } },
        body: { values, revision },
      });
      toast({
        title: applied === 'unchanged' ? t('Nothing was changed') : t('The new settings are in force'),
        tone: 'good',
      });
      await onSaved();
    } catch (error) {
      const found = errorsBelow(error, '/values');
      if (Object.keys(found).length > 0) setErrors(found);
      else setFailure(error);
    }
  };
  return (
    <Stack>
      <SchemaForm
        schema={schema}
        value={values}
        onChange={setValues}
        errors={errors}
        secrets={secretPointers(schema)}
      />
      {failure !== undefined && (
        <ErrorPanel error={failure} kept={t('Your entries are still here.')} compact />
      )}
      {can('plugins.configuration.change') && (
        <Group>
          <Button variant="filled" onClick={save}>
            {t('Save')}
          </Button>
        </Group>
      )}
    </Stack>
  );
}
