import { ifUnchanged, useAddress, useHost } from '@isp/sdk/ui';
import { ButtonLink, ErrorPanel, Page, PageHeader, Skeleton } from '@isp/ui';
import { Form, useBasis, useForm } from '@isp/ui/forms';
import { useQueryClient } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { PoolFields } from './pool-fields.tsx';
import { type PoolForm, toChanges, toForm } from './pool-form.ts';
import { type Pool, poolKey, usePool } from './pool-queries.ts';

/** Changes what may be changed of a pool. */
export default function EditPool(): ReactNode {
  const { poolId = '' } = useAddress().params;
  const { data, error, refetch } = usePool(poolId);
  if (error) return <ErrorPanel error={error} onRetry={() => refetch()} />;
  return data ? <EditForm now={data} /> : <Skeleton lines={6} />;
}

function EditForm({ now }: { readonly now: Pool }): ReactNode {
  const { t, api, navigate, toast } = useHost();
  const queries = useQueryClient();
  const params = { path: { id: now.id } };
  const there = `/radius/pools/${now.id}`;
  const basis = useBasis(now, { read: () => api.get('/radius/pools/{id}', { params }), toValues: toForm });
  const pool = basis.thing;
  const form = useForm<PoolForm>({ initial: toForm(pool) });
  const send = async (values: PoolForm) => {
    const body = toChanges(values);
    await basis.send((read) => api.patch('/radius/pools/{id}', { params, headers: ifUnchanged(read), body }));
    await queries.invalidateQueries({ queryKey: poolKey(pool.id) });
    toast({ title: t('Saved'), tone: 'good' });
    navigate(there);
  };
  return (
    <Page width="reading">
      <PageHeader
        title={t('Change {name}', { name: pool.name })}
        subtitle={pool.cidr}
        back={{ href: there, label: pool.name }}
      />
      <Form
        form={form}
        onSubmit={send}
        basis={basis}
        submitLabel={t('Save')}
        kept={t('What you have entered is still here.')}
        cancel={<ButtonLink href={there}>{t('Cancel')}</ButtonLink>}
      >
        <PoolFields form={form} isNew={false} />
      </Form>
    </Page>
  );
}
