import { useHost } from '@isp/sdk/ui';
import { Count, ErrorPanel, KeyValue, Skeleton, Stack } from '@isp/ui';
import { Select } from '@isp/ui/forms';
import { ConfirmDialog, useToast } from '@isp/ui/overlays';
import type { TableSelection } from '@isp/ui/table';
import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { reasonOptions } from '../names.ts';
import { type BulkChoice, bulkChoice } from './bulk-filter.ts';

interface BulkDialogProps {
  readonly action: 'suspend' | 'resume';
  readonly selection: TableSelection;
  onClose(): void;
}

/** More services than these want their number typed. */
const mostByClick = 20;

type Reason = ReturnType<typeof reasonOptions>[number]['value'];

/** Says what would happen to how many services, and does it when it is confirmed. */
export function BulkDialog({ selection, ...props }: BulkDialogProps): ReactNode {
  return <ConfirmBulk {...props} choice={bulkChoice(selection, props.action)} />;
}

interface ConfirmBulkProps extends Omit<BulkDialogProps, 'selection'> {
  readonly choice: BulkChoice;
}

/** Says what would happen to the chosen services, and does it when it is confirmed. */
export function ConfirmBulk({ action, choice, onClose }: ConfirmBulkProps): ReactNode {
  const { t, api, navigate } = useHost();
  const toast = useToast();
  const [reason, setReason] = useState<Reason>('customer_request');
  const [key] = useState(() => crypto.randomUUID());
  const body = { action, ...choice, ...(action === 'suspend' ? { reason } : {}) };
  const { data, error, refetch } = useQuery({
    queryKey: ['services', 'bulk', body],
    queryFn: ({ signal }) => api.post('/services/bulk', { body: { ...body, preview: true }, signal }),
    gcTime: 0,
  });
  const told = data?.preview;
  const notYet = !told
    ? t('It is not known yet how many that are.')
    : told.changing === 0
      ? t('None of them would be changed.')
      : undefined;
  return (
    <ConfirmDialog
      opened
      onClose={onClose}
      title={action === 'suspend' ? t('Suspend services') : t('Resume services')}
      confirmLabel={action === 'suspend' ? t('Suspend') : t('Resume')}
      {...(action === 'suspend' ? { tone: 'bad' as const } : {})}
      {...(told && told.changing > mostByClick ? { type: String(told.changing) } : {})}
      notYet={notYet}
      onConfirm={async () => {
        const { operation } = await api.post('/services/bulk', {
          body,
          headers: { 'Idempotency-Key': key },
        });
        const follow = () => navigate(`/subscriptions/bulk/${operation?.id}`);
        toast({
          title: t('It is under way; the services follow one after the other.'),
          tone: 'good',
          ...(operation ? { action: { label: t('How far it is'), onClick: follow } } : {}),
        });
      }}
    >
      <Stack>
        {action === 'suspend' && (
          <Select
            label={t('Reason')}
            value={reason}
            onChange={(value) => setReason((value ?? 'other') as Reason)}
            options={[...reasonOptions(t)]}
          />
        )}
        {error && <ErrorPanel error={error} onRetry={() => refetch()} compact />}
        {!told && !error && <Skeleton lines={2} />}
        {told && (
          <KeyValue
            items={[
              { label: t('Services that will be changed'), value: <Count value={told.changing} /> },
              ...told.excluded.map(({ reason: why, count }) => ({
                label: why,
                value: <Count value={count} />,
              })),
            ]}
          />
        )}
      </Stack>
    </ConfirmDialog>
  );
}
