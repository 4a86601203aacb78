import { useHost } from '@isp/sdk/ui';
import { Callout, ErrorPanel, Money, Skeleton, Stack, Text } from '@isp/ui';
import { Select } from '@isp/ui/forms';
import { ConfirmDialog } from '@isp/ui/overlays';
import { type ReactNode, useState } from 'react';
import { useChargeOutcome } from '../shared/charge-outcome.ts';
import { money } from '../shared/money.ts';
import { storedMethodName, useBillingChanged, useStoredMethods } from '../shared/queries.ts';
import type { Attempt } from './attempt-list.tsx';

interface RetryDialogProps {
  readonly attempt: Attempt;
  onClose(): void;
  onDone(): void;
}

/** Tries a declined charge again, by another method where the decline was final. */
export function RetryDialog({ attempt, onClose, onDone }: RetryDialogProps): ReactNode {
  const { t, api } = useHost();
  const changed = useBillingChanged();
  const outcome = useChargeOutcome();
  const [key] = useState(() => crypto.randomUUID());
  const [method, setMethod] = useState<string>();
  const { data, error, isLoading, refetch } = useStoredMethods(attempt.customerId);
  const isHard = attempt.declineClass === 'hard';
  const isDeclined = attempt.status === 'declined';
  const methods = (data?.data ?? []).filter(({ id }) => !isHard || id !== attempt.paymentMethodId);
  return (
    <ConfirmDialog
      opened
      onClose={onClose}
      title={isDeclined ? t('Try again') : t('Ask what became of it')}
      confirmLabel={isDeclined ? t('Charge now') : t('Ask the provider')}
      onConfirm={async () => {
        const answer = await api.post('/payments/{id}/retry', {
          params: { path: { id: attempt.id } },
          headers: { 'Idempotency-Key': key },
          body: method ? { paymentMethodId: method } : {},
        });
        outcome(answer);
        await changed();
        onDone();
      }}
    >
      <Stack>
        <Text>
          <Money value={money(attempt.amountMinor, attempt.currency)} />
          {' · '}
          {isDeclined
            ? t('What is still open of it is charged at once.')
            : t('Nothing is charged again before its outcome is known.')}
        </Text>
        {error && <ErrorPanel error={error} onRetry={() => refetch()} compact />}
        {isLoading && <Skeleton lines={1} height={36} />}
        {isDeclined && isHard && methods.length === 0 && !isLoading && (
          <Callout tone="warn">
            {t('This method is declined for good, and there is no other. Remind the customer to store one.')}
          </Callout>
        )}
        {isDeclined && methods.length > 0 && (
          <Select
            label={t('Method')}
            required={isHard}
            placeholder={isHard ? t('Choose another one') : t('The same as before')}
            clearable={!isHard}
            value={method}
            onChange={setMethod}
            options={methods.map((each) => ({ value: each.id, label: storedMethodName(each) }))}
          />
        )}
      </Stack>
    </ConfirmDialog>
  );
}
