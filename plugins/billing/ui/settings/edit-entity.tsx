import { useAddress, useHost } from '@isp/sdk/ui';
import { ButtonLink, EmptyState, ErrorPanel, Page, PageHeader, Skeleton } from '@isp/ui';
import { Form, useForm } from '@isp/ui/forms';
import { useQueryClient } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { EntityFields } from './entity-fields.tsx';
import { checkEntity, type Entity, type EntityForm, toChange, toForm } from './entity-form.ts';
import { EntityLogo } from './entity-logo.tsx';
import { entitiesKey, useEntities } from './entity-queries.ts';

/** Changes a company that bills. */
export default function EditEntity(): ReactNode {
  const { t } = useHost();
  const { entityId } = useAddress().params;
  const { data, error, refetch } = useEntities();
  if (error) return <ErrorPanel error={error} onRetry={() => refetch()} />;
  if (!data) return <Skeleton lines={8} />;
  const entity = data.find(({ id }) => id === entityId);
  if (entity) return <EditForm key={entity.id} entity={entity} />;
  return (
    <EmptyState title={t('There is no such company')} icon="file">
      {t('It may be of somebody else. See the list of companies.')}
    </EmptyState>
  );
}

const back = '/billing/companies';

function EditForm({ entity }: { readonly entity: Entity }): ReactNode {
  const { t, api, navigate, toast } = useHost();
  const queries = useQueryClient();
  const form = useForm<EntityForm>({
    initial: toForm(entity),
    validate: (values) => checkEntity(values, t),
  });
  const send = async (values: EntityForm) => {
    await api.patch('/legal-entities/{id}', {
      params: { path: { id: entity.id } },
      body: toChange(values, entity),
    });
    await queries.invalidateQueries({ queryKey: entitiesKey });
    toast({ title: t('Saved'), tone: 'good' });
    navigate(back);
  };
  return (
    <Page width="reading">
      <PageHeader
        title={t('Change {name}', { name: entity.name })}
        subtitle={t('Documents that are issued stay as they are.')}
        back={{ href: back, label: t('Companies that bill') }}
      />
      <Form
        form={form}
        onSubmit={send}
        submitLabel={t('Save')}
        kept={t('What you have entered is still here.')}
        cancel={<ButtonLink href={back}>{t('Cancel')}</ButtonLink>}
      >
        <EntityFields form={form} severalTaxes={entity.taxIds.length > 1} />
      </Form>
      <EntityLogo entity={entity} />
    </Page>
  );
}
