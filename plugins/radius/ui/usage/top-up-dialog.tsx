import { useHost } from '@isp/sdk/ui';
import { Button, Stack } from '@isp/ui';
import { Form, NumberField, RadioGroup, TextField, useForm } from '@isp/ui/forms';
import { Dialog } from '@isp/ui/overlays';
import { useQueryClient } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { allowanceKey, topUpsKey } from './allowance-key.ts';

interface TopUpDialogProps {
  readonly serviceId: string;
  /** The same for all tries. */
  readonly idempotencyKey: string;
  onClose(): void;
}

interface TopUpForm {
  readonly gibibytes: number | undefined;
  readonly validity: string | undefined;
  readonly reason: string;
}

/** 2^30: as the portal shows volumes. */
const bytesOfGibibyte = 1_073_741_824;
const most = 1_000_000;

/** Gives a service volume on top of its quota, with a reason. */
export function TopUpDialog({ serviceId: id, idempotencyKey, onClose }: TopUpDialogProps): ReactNode {
  const { t, api, toast } = useHost();
  const queries = useQueryClient();
  const form = useForm<TopUpForm>({
    initial: { gibibytes: 10, validity: 'period', reason: '' },
    validate: ({ gibibytes = 0, reason }): Record<string, string> => ({
      ...(gibibytes < 1 || gibibytes > most ? { '/gibibytes': t('Between 1 and 1,000,000.') } : {}),
      ...(reason.trim() === '' ? { '/reason': t('Say why; it stays with it.') } : {}),
    }),
  });
  const send = async ({ gibibytes = 0, validity, reason }: TopUpForm) => {
    await api.post('/services/{id}/top-ups', {
      params: { path: { id } },
      headers: { 'Idempotency-Key': idempotencyKey },
      body: {
        bytes: Math.round(gibibytes) * bytesOfGibibyte,
        validity: validity === 'until-used' ? 'until-used' : 'period',
        reason: reason.trim(),
      },
    });
    toast({ title: t('The volume was given.'), tone: 'good' });
    onClose();
    await queries.invalidateQueries({ queryKey: allowanceKey(id) });
    await queries.invalidateQueries({ queryKey: topUpsKey(id) });
  };
  return (
    <Dialog opened onClose={onClose} title={t('Give more volume')} size="sm">
      <Form
        form={form}
        onSubmit={send}
        submitLabel={t('Give it')}
        cancel={<Button onClick={onClose}>{t('Cancel')}</Button>}
      >
        <Stack>
          <NumberField
            {...form.field('gibibytes')}
            label={t('How much')}
            unit="GiB"
            min={1}
            max={most}
            required
          />
          <RadioGroup
            {...form.field('validity')}
            label={t('For how long')}
            options={[
              { value: 'period', label: t('For this period') },
              { value: 'until-used', label: t('Until it is used') },
            ]}
          />
          <TextField {...form.field('reason')} label={t('Reason')} maxLength={500} required />
        </Stack>
      </Form>
    </Dialog>
  );
}
