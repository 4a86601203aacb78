import { ifUnchanged, useAddress, useHost } from '@isp/sdk/ui';
import { ButtonLink, EmptyState, ErrorPanel, Page, PageHeader, Skeleton } from '@isp/ui';
import { Form, useBasis, useForm } from '@isp/ui/forms';
import { ConfirmDialog } from '@isp/ui/overlays';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { GardenFields } from './garden-fields.tsx';
import { checkGarden, type GardenForm, toForm, toGarden } from './garden-form.ts';
import type { Garden } from './garden-list.tsx';
import { gardenReasons } from './garden-words.ts';

/** Changes the garden of one reason. */
export default function EditGarden(): ReactNode {
  const { t } = useHost();
  const { reason: asked } = useAddress().params;
  const known = gardenReasons(t).find(({ value }) => value === asked);
  if (known) return <OfReason reason={known.value} />;
  return (
    <EmptyState
      title={t('No such garden')}
      action={<ButtonLink href="/radius/gardens">{t('Walled gardens')}</ButtonLink>}
    >
      {t('There is one for each reason of a suspension.')}
    </EmptyState>
  );
}

function OfReason({ reason }: Pick<Garden, 'reason'>): ReactNode {
  const { api } = useHost();
  const { data, error, refetch } = useQuery({
    queryKey: ['radius', 'gardens', reason],
    queryFn: ({ signal }) => api.get('/radius/gardens/{reason}', { params: { path: { reason } }, signal }),
  });
  if (error) return <ErrorPanel error={error} onRetry={() => refetch()} />;
  return data ? <EditForm now={data} /> : <Skeleton lines={8} />;
}

function EditForm({ now }: { readonly now: Garden }): ReactNode {
  const { t, api, navigate, toast } = useHost();
  const queries = useQueryClient();
  const [asking, setAsking] = useState<GardenForm>();
  const { reason } = now;
  const params = { path: { reason } };
  const read = () => api.get('/radius/gardens/{reason}', { params });
  const basis = useBasis(now, { read, toValues: toForm });
  const garden = basis.thing;
  const form = useForm<GardenForm>({ initial: toForm(garden), validate: (values) => checkGarden(values, t) });
  const send = async (values: GardenForm) => {
    const sent = await form.submit(async () => {
      await basis.send((before) => {
        const body = toGarden(before, values);
        return api.put('/radius/gardens/{reason}', { params, headers: ifUnchanged(before), body });
      });
      await queries.invalidateQueries({ queryKey: ['radius', 'gardens'] });
      toast({ title: t('Saved; sessions in it follow.'), tone: 'good' });
    });
    if (sent) navigate('/radius/gardens');
  };
  return (
    <Page width="reading">
      <PageHeader
        title={gardenReasons(t).find(({ value }) => value === reason)?.label ?? reason}
        back={{ href: '/radius/gardens', label: t('Walled gardens') }}
      />
      <Form
        form={form}
        onSubmit={setAsking}
        basis={basis}
        submitLabel={t('Save')}
        kept={t('What you have entered is still here.')}
        cancel={<ButtonLink href="/radius/gardens">{t('Cancel')}</ButtonLink>}
      >
        <GardenFields form={form} />
      </Form>
      {asking && (
        <ConfirmDialog
          opened
          onClose={() => setAsking(undefined)}
          title={t('Change what they get?')}
          confirmLabel={t('Save')}
          onConfirm={() => send(asking)}
        >
          {t('All who are suspended for this reason get it at once, in sessions that are open too.')}
        </ConfirmDialog>
      )}
    </Page>
  );
}
