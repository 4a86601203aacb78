import { useHost } from '@isp/sdk/ui';
import { ButtonLink, EmptyState, ErrorPanel, Page, PageHeader, Section, Skeleton } from '@isp/ui';
import { type FieldSchema, Form, SchemaForm, useForm } from '@isp/ui/forms';
import { useQueryClient } from '@tanstack/react-query';
import { type ReactNode, useMemo } from 'react';
import { type ServiceType, useServiceTypes } from './service-types.ts';
import { GeneralFields, PriceFields, TermFields } from './tariff-fields.tsx';
import { checkTariff, emptyTariff, type TariffForm, toTariff } from './tariff-form.ts';

/** Adds a tariff of one of the types of service there are. */
export default function NewTariff(): ReactNode {
  const { t } = useHost();
  const { data, error, refetch } = useServiceTypes();
  if (error) return <ErrorPanel error={error} onRetry={() => refetch()} />;
  if (!data) return <Skeleton lines={8} />;
  const types = data.filter(({ enabled, tariffFields }) => enabled && tariffFields);
  if (types.length > 0) return <NewForm types={types} />;
  return (
    <EmptyState title={t('There is no type of service')} icon="plug">
      {t('Enable a plugin that offers one, such as internet or voice.')}
    </EmptyState>
  );
}

function NewForm({ types }: { readonly types: readonly ServiceType[] }): ReactNode {
  const { t, api, navigate, toast } = useHost();
  const queries = useQueryClient();
  // One key for all tries: an answer that was lost does not make two.
  const key = useMemo(() => crypto.randomUUID(), []);
  const form = useForm<TariffForm>({
    initial: emptyTariff(types[0]?.type ?? ''),
    validate: (values) => checkTariff(values, t),
  });
  const chosen = types.find(({ type }) => type === form.values.type);
  const send = async (values: TariffForm) => {
    const tariff = await api.post('/tariffs', {
      body: toTariff(values),
      headers: { 'Idempotency-Key': key },
    });
    await queries.invalidateQueries({ queryKey: ['tariffs'] });
    toast({ title: t('{name} was added', { name: tariff.name }), tone: 'good' });
    navigate(`/subscriptions/tariffs/${tariff.id}`);
  };
  return (
    <Page width="reading">
      <PageHeader title={t('Add tariff')} back={{ href: '/subscriptions/tariffs', label: t('Tariffs') }} />
      <Form
        form={form}
        onSubmit={send}
        submitLabel={t('Add tariff')}
        kept={t('What you have entered is still here.')}
        cancel={<ButtonLink href="/subscriptions/tariffs">{t('Cancel')}</ButtonLink>}
      >
        <GeneralFields form={form} types={types} />
        <PriceFields form={form} />
        {chosen?.tariffFields && (
          <Section title={t('What {type} has', { type: chosen.title })}>
            <SchemaForm
              schema={chosen.tariffFields as FieldSchema}
              value={form.values.fields}
              onChange={(fields) => form.set('fields', fields)}
              errors={form.errors}
            />
          </Section>
        )}
        <TermFields form={form} />
      </Form>
    </Page>
  );
}
