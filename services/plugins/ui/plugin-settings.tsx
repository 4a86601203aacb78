import { useHost } from '@isp/sdk/ui';
import { Button, Callout, Card, EmptyState, ErrorPanel, Skeleton, Stack } from '@isp/ui';
import { Form, SchemaForm, type SchemaFormProps, useForm } from '@isp/ui/forms';
import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { problemBelow, secretPointers } from './setting-pointers.ts';

type Values = Readonly<Record<string, unknown>>;
type Schema = SchemaFormProps['schema'];

/** The settings of a plugin, as a form made of their schema. */
export function PluginSettings({ id }: { readonly id: string }): ReactNode {
  const { t, api } = useHost();
  const [begun, setBegun] = useState(0);
  const { data, error, refetch } = useQuery({
    queryKey: ['plugins', id, 'config'],
    queryFn: ({ signal }) => api.get('/plugins/{id}/config', { params: { path: { id } }, signal }),
  });
  const schema = data?.schema as Schema | undefined;
  const none = schema && Object.keys((schema as { properties?: object }).properties ?? {}).length === 0;
  const beginAnew = async () => {
    await refetch();
    setBegun((before) => before + 1);
  };
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
          key={begun}
          {...{ id, schema, beginAnew }}
          values={data.values as Values}
          revision={data.revision}
        />
      )}
    </Card>
  );
}

interface SettingsFormProps {
  readonly id: string;
  readonly schema: Schema;
  readonly values: Values;
  /** Of now; the form keeps to the one it was begun with. */
  readonly revision: number;
  beginAnew(): Promise<void>;
}

function SettingsForm({ id, schema, values, revision: now, beginAnew }: SettingsFormProps): ReactNode {
  const { t, api, can, toast } = useHost();
  const [revision] = useState(now);
  const form = useForm<Values>({ initial: values });
  const fields = (
    <SchemaForm
      schema={schema}
      value={form.values}
      onChange={form.setValues}
      errors={form.errors}
      secrets={secretPointers(schema)}
    />
  );
  if (!can('plugins.configuration.change')) return fields;
  const save = async (wanted: Values) => {
    const body = { values: wanted, revision };
    const { applied } = await api
      .put('/plugins/{id}/config', { params: { path: { id } }, body })
      .catch((error) => {
        throw problemBelow(error, '/values');
      });
    toast({
      title: applied === 'unchanged' ? t('Nothing was changed') : t('The new settings are in force'),
      tone: 'good',
    });
    await beginAnew();
  };
  return (
    <Stack>
      {now !== revision && <ChangedMeanwhile onShow={beginAnew} />}
      <Form form={form} onSubmit={save} submitLabel={t('Save')} kept={t('Your entries are still here.')}>
        {fields}
      </Form>
    </Stack>
  );
}

function ChangedMeanwhile({ onShow }: { onShow(): Promise<void> }): ReactNode {
  const { t } = useHost();
  return (
    <Callout
      tone="warn"
      title={t('Somebody else has changed the settings meanwhile')}
      action={<Button onClick={onShow}>{t('Show the new ones')}</Button>}
    >
      {t('What you have entered is still here, and cannot be saved on top of theirs.')}
    </Callout>
  );
}
