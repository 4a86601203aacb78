import { useHost } from '@isp/sdk/ui';
import { ButtonLink, Card, CardGrid, EmptyState, KeyValue, Page, PageHeader } from '@isp/ui';
import type { ReactNode } from 'react';
import type { Entity } from './entity-form.ts';
import { useEntities } from './entity-queries.ts';

/** The companies that bill: what is printed of them, their terms. */
export default function EntityList(): ReactNode {
  const { t } = useHost();
  const { data, error, refetch } = useEntities();
  return (
    <Page>
      <PageHeader
        title={t('Companies that bill')}
        subtitle={t('What stands on invoices, and their terms.')}
      />
      <CardGrid
        rows={data}
        error={error}
        onRetry={() => refetch()}
        min={340}
        empty={
          <EmptyState title={t('There is none yet')} icon="file">
            {t('One is made when the platform bills for the first time.')}
          </EmptyState>
        }
      >
        {(entity) => <EntityCard key={entity.id} entity={entity} />}
      </CardGrid>
    </Page>
  );
}

function EntityCard({ entity }: { readonly entity: Entity }): ReactNode {
  const { t, can } = useHost();
  const { address, payTo, contact } = entity;
  const change = can('billing.legal-entity.change') && (
    <ButtonLink href={`/billing/companies/${entity.id}`} icon="edit" size="sm">
      {t('Change {name}', { name: entity.name })}
    </ButtonLink>
  );
  const place = [
    address?.street,
    [address?.postalCode, address?.city].filter(Boolean).join(' '),
    address?.country,
  ];
  return (
    <Card title={entity.name} actions={change}>
      <KeyValue
        items={[
          { label: t('Address'), value: place.filter(Boolean).join(', ') },
          { label: t('VAT number'), value: entity.vatNumber },
          { label: t('Account number (IBAN)'), value: payTo?.iban },
          { label: t('E-mail'), value: contact?.email },
          { label: t('Phone'), value: contact?.phone },
          { label: t('Days to pay'), value: String(entity.termsDays) },
          { label: t('Language of documents'), value: entity.language },
          { label: t('Numbers of invoices begin with'), value: entity.invoicePrefix },
        ]}
      />
    </Card>
  );
}
