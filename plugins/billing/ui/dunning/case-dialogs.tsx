import { useHost } from '@isp/sdk/ui';
import { Stack, Text, useUi } from '@isp/ui';
import { DateField } from '@isp/ui/forms';
import { ConfirmDialog } from '@isp/ui/overlays';
import { type ReactNode, useState } from 'react';
import { dayAfter, dayIn } from '../shared/money.ts';
import { useBillingChanged } from '../shared/queries.ts';
import type { Case } from './dunning-case.ts';

interface CaseDialogProps {
  readonly about: Case;
  onClose(): void;
}

/** The customer says until when he pays; the block waits for that long. */
export function PromiseDialog({ about, onClose }: CaseDialogProps): ReactNode {
  const { t, api, toast } = useHost();
  const changed = useBillingChanged();
  const tomorrow = dayAfter(dayIn(useUi().timeZone), 1);
  const [key] = useState(() => crypto.randomUUID());
  const [until, setUntil] = useState<string | undefined>(tomorrow);
  return (
    <ConfirmDialog
      opened
      onClose={onClose}
      title={t('Take down a promise to pay')}
      confirmLabel={t('Take it down')}
      reason="optional"
      onConfirm={async (note) => {
        if (!until) return;
        await api.post('/dunning/cases/{id}/promise', {
          params: { path: { id: about.id } },
          headers: { 'Idempotency-Key': key },
          body: { until, ...(note ? { note } : {}) },
        });
        toast({ title: t('The promise was taken down'), tone: 'good' });
        await changed();
      }}
    >
      <Stack>
        <Text>{t('The block waits until that day is over. The policy says how late it may be.')}</Text>
        <DateField label={t('Pays until')} required min={tomorrow} value={until} onChange={setUntil} />
      </Stack>
    </ConfirmDialog>
  );
}

/** Nothing is done to the customer for a while, or until somebody lets it go on. */
export function HoldDialog({ about, onClose }: CaseDialogProps): ReactNode {
  const { t, api, toast } = useHost();
  const changed = useBillingChanged();
  const today = dayIn(useUi().timeZone);
  const [until, setUntil] = useState<string>();
  return (
    <ConfirmDialog
      opened
      onClose={onClose}
      title={t('Exclude from dunning')}
      confirmLabel={t('Exclude')}
      reason="required"
      onConfirm={async (reason = '') => {
        await api.put('/customers/{id}/dunning-hold', {
          params: { path: { id: about.customerId } },
          body: { reason, ...(until ? { until } : {}) },
        });
        toast({ title: t('The customer is excluded'), tone: 'good' });
        await changed();
      }}
    >
      <DateField
        label={t('Last day')}
        description={t('Empty: until it is taken back')}
        min={today}
        value={until}
        onChange={setUntil}
      />
    </ConfirmDialog>
  );
}

/** Dunning goes on with the customer. */
export function ReleaseDialog({ about, onClose }: CaseDialogProps): ReactNode {
  const { t, api, toast } = useHost();
  const changed = useBillingChanged();
  return (
    <ConfirmDialog
      opened
      onClose={onClose}
      title={t('Let dunning go on')}
      confirmLabel={t('Let it go on')}
      onConfirm={async () => {
        await api.delete('/customers/{id}/dunning-hold', { params: { path: { id: about.customerId } } });
        toast({ title: t('Dunning goes on'), tone: 'good' });
        await changed();
      }}
    >
      <Text>{t('What is due by then is done as the policy says.')}</Text>
    </ConfirmDialog>
  );
}
