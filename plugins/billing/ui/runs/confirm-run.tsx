import { useHost } from '@isp/sdk/ui';
import { Button, Count, KeyValue, Money, Stack, Text } from '@isp/ui';
import { ConfirmDialog } from '@isp/ui/overlays';
import { type ReactNode, useState } from 'react';
import { money } from '../shared/money.ts';
import { useBillingChanged } from '../shared/queries.ts';
import type { Run } from './run.ts';

/** Issues what a run has previewed, after a last look at how much that is. */
export function ConfirmRun({ run }: { readonly run: Run }): ReactNode {
  const { t, api, can, toast } = useHost();
  const changed = useBillingChanged();
  const [isOpen, setOpen] = useState(false);
  const [key] = useState(() => crypto.randomUUID());
  if (!can('billing.run.confirm')) return null;
  const planned = run.totals.filter(({ status }) => status === 'planned');
  return (
    <>
      <Button
        variant="filled"
        icon="check"
        onClick={() => setOpen(true)}
        {...(run.planned === 0 ? { disabledReason: t('There is nothing to issue.') } : {})}
      >
        {t('Confirm')}
      </Button>
      <ConfirmDialog
        opened={isOpen}
        onClose={() => setOpen(false)}
        title={t('Issue what was previewed')}
        confirmLabel={t('Issue invoices')}
        onConfirm={async () => {
          await api.post('/billing/runs/{id}/confirm', {
            params: { path: { id: run.id } },
            headers: { 'Idempotency-Key': key },
          });
          toast({ title: t('Invoices are being issued'), tone: 'good' });
          await changed();
        }}
      >
        <Stack>
          <Text>
            {t('Invoices get their numbers and are mailed. What is not as previewed any more is refused.')}
          </Text>
          <KeyValue
            items={[
              { label: t('Customers'), value: <Count value={run.planned} /> },
              ...planned.map(({ currency, amountMinor }) => ({
                label: t('In {currency}, without taxes on top', { currency }),
                value: <Money value={money(amountMinor, currency)} />,
              })),
            ]}
          />
        </Stack>
      </ConfirmDialog>
    </>
  );
}
