import { useAddress, useHost } from '@isp/sdk/ui';
import { ButtonLink, EmptyState, ErrorPanel, Page, PageHeader, Skeleton } from '@isp/ui';
import { Form, useForm } from '@isp/ui/forms';
import { ConfirmDialog } from '@isp/ui/overlays';
import { useQueryClient } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { GardenFields } from './garden-fields.tsx';
import { checkGarden, type GardenForm, toForm, toGarden } from './garden-form.ts';
import { type Garden, useGardens } from './garden-list.tsx';
import { gardenReasons } from './garden-words.ts';

/** Changes the garden of one reason. */
export default function EditGarden(): ReactNode {
  const { t } = useHost();
  const { reason } = useAddress().params;
  const { data, error, refetch } = useGardens();
  if (error) return <ErrorPanel error={error} onRetry={() => refetch()} />;
  if (!data) return <Skeleton lines={8} />;
  const garden = data.data.find((one) => one.reason === reason);
  if (garden) return <EditForm garden={garden} />;
  return (
    <EmptyState
      title={t('No such garden')}
      action={<ButtonLink href="/radius/gardens">{t('Walled gardens')}</ButtonLink>}
    >
      {t('There is one for each reason of a suspension.')}
    </EmptyState>
  );
}

function EditForm({ garden }: { readonly garden: Garden }): ReactNode {
  const { t, api, navigate, toast } = useHost();
  const queries = useQueryClient();
  const [asking, setAsking] = useState<GardenForm>();
  const form = useForm<GardenForm>({ initial: toForm(garden), validate: (values) => checkGarden(values, t) });
  const { reason } = garden;
  const send = async (values: GardenForm) => {
    const sent = await form.submit(async () => {
      await api.put('/radius/gardens/{reason}', {
        params: { path: { reason } },
        body: toGarden(garden, values),
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
