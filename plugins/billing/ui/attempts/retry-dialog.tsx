import { useHost } from '@isp/sdk/ui';
import { Callout, ErrorPanel, Money, Skeleton, Stack, Text } from '@isp/ui';
import { Select } from '@isp/ui/forms';
import { ConfirmDialog, Dialog } from '@isp/ui/overlays';
import { type ReactNode, useState } from 'react';
import { useChargeOutcome } from '../shared/charge-outcome.ts';
import { money } from '../shared/money.ts';
import {
  type StoredMethod,
  storedMethodName,
  useBillingChanged,
  useStoredMethods,
} from '../shared/queries.ts';
import type { Attempt } from './attempt.ts';

interface RetryDialogProps {
  readonly attempt: Attempt;
  onClose(): void;
  onDone(): void;
}

/** Tries a declined charge again, by another method where the decline was final; of an open one it asks what became of it. */
export function RetryDialog(props: RetryDialogProps): ReactNode {
  const { t } = useHost();
  const { attempt, onClose } = props;
  const { data, error, isLoading, refetch } = useStoredMethods(attempt.customerId);
  const isDeclined = attempt.status === 'declined';
  const isHard = attempt.declineClass === 'hard';
  const methods = (data?.data ?? []).filter(({ id }) => !isHard || id !== attempt.paymentMethodId);
  if (!isDeclined || (!isLoading && !error && (!isHard || methods.length > 0)))
    return <Retry {...props} methods={isDeclined ? methods : []} isHard={isHard} />;
  return (
    <Dialog opened onClose={onClose} title={t('Try again')} size="sm">
      {error && <ErrorPanel error={error} onRetry={() => refetch()} compact />}
      {isLoading && <Skeleton lines={2} height={36} />}
      {!isLoading && !error && (
        <Callout tone="warn">
          {t('This method is declined for good, and there is no other. Remind the customer to store one.')}
        </Callout>
      )}
    </Dialog>
  );
}

interface RetryProps extends RetryDialogProps {
  readonly methods: readonly StoredMethod[];
  readonly isHard: boolean;
}

function Retry({ attempt, methods, isHard, onClose, onDone }: RetryProps): ReactNode {
  const { t, api } = useHost();
  const changed = useBillingChanged();
  const outcome = useChargeOutcome();
  const [key] = useState(() => crypto.randomUUID());
  const [method, setMethod] = useState(isHard ? methods[0]?.id : undefined);
  const isDeclined = attempt.status === 'declined';
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
        {methods.length > 0 && (
          <Select
            label={t('Method')}
            required={isHard}
            placeholder={t('The same as before')}
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
