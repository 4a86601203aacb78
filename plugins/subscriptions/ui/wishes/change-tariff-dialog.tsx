import { type RowOf, useHost } from '@isp/sdk/ui';
import { Button, Stack } from '@isp/ui';
import { Combobox, Form, type Option, useForm } from '@isp/ui/forms';
import { Dialog } from '@isp/ui/overlays';
import { type ReactNode, useState } from 'react';
import type { ServiceToActOn } from '../names.ts';
import { changeOf } from './change-of-tariff.ts';
import { ChangePreview } from './change-preview.tsx';
import { atOnce, isSaid, type When, WhenFields } from './when-fields.tsx';

interface ChangeTariffDialogProps {
  readonly service: ServiceToActOn;
  onClose(): void;
  onDone(): unknown;
}

interface ChangeForm {
  readonly tariffId: Option | undefined;
  readonly when: When;
}

/** Another tariff for a service: which, when, and what that changes. */
export function ChangeTariffDialog({ service, onClose, onDone }: ChangeTariffDialogProps): ReactNode {
  const { t, api, toast } = useHost();
  const search = useTariffSearch(service);
  // The same for all tries: an answer that was lost does nothing twice.
  const [key] = useState(() => crypto.randomUUID());
  const form = useForm<ChangeForm>({
    initial: { tariffId: undefined, when: atOnce },
    validate: ({ tariffId }): Record<string, string> =>
      tariffId ? {} : { '/tariffId': t('Choose a tariff.') },
  });
  const send = async ({ tariffId, when }: ChangeForm) => {
    await api.post('/services/{id}/change-tariff', {
      params: { path: { id: service.id } },
      headers: { 'Idempotency-Key': key },
      body: changeOf(tariffId?.value ?? '', when),
    });
    const title =
      when.kind === 'now'
        ? t('It is under way; the status follows when the network has it.')
        : t('It waits for its day.');
    toast({ title, tone: 'good' });
    onClose();
    await onDone();
  };
  const { tariffId, when } = form.values;
  return (
    <Dialog opened onClose={onClose} title={t('Change the tariff')}>
      <Form
        form={form}
        onSubmit={send}
        submitLabel={t('Change the tariff')}
        cancel={<Button onClick={onClose}>{t('Cancel')}</Button>}
      >
        <Stack>
          <Combobox {...form.field('tariffId')} label={t('New tariff')} search={search} required />
          <WhenFields value={when} onChange={(next) => form.set('when', next)} withCycle />
          {tariffId && isSaid(when) && (
            <ChangePreview serviceId={service.id} change={changeOf(tariffId.value, when)} />
          )}
        </Stack>
      </Form>
    </Dialog>
  );
}

/** Finds tariffs of the service's type that can be ordered, but for the one it has. */
function useTariffSearch({ type, tariffId, desiredTariffId = tariffId }: ServiceToActOn) {
  const { read } = useHost();
  return async (text: string, signal: AbortSignal): Promise<Option[]> => {
    const query = new URLSearchParams({
      'filter[type]': type,
      'filter[status]': 'active',
      sort: 'name',
      limit: '50',
      ...(text.trim() ? { q: text.trim() } : {}),
    });
    const { data } = (await read(`/tariffs?${query}`, { signal })) as {
      readonly data: readonly RowOf<'/tariffs'>[];
    };
    return data
      .filter(({ id }) => id !== desiredTariffId)
      .map(({ id, name }) => ({ value: id, label: name }));
  };
}
