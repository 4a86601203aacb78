import { useHost } from '@isp/sdk/ui';
import { Text } from '@isp/ui';
import { ConfirmDialog } from '@isp/ui/overlays';
import { type ReactNode, useState } from 'react';
import { useChargeOutcome } from '../shared/charge-outcome.ts';
import { useBillingChanged } from '../shared/queries.ts';
import type { Document } from './document-words.ts';
import { type Wish, wishWords } from './wish-words.ts';

interface WishDialogProps {
  readonly document: Document;
  readonly wish: Wish;
  onClose(): void;
}

/** Asks, with a reason where one is kept, and does it. */
export function WishDialog({ document, wish, onClose }: WishDialogProps): ReactNode {
  const { t, toast, navigate } = useHost();
  const changed = useBillingChanged();
  const send = useSend(document);
  const { title, text, verb, done, isBad, hasReason } = wishWords(t)[wish];
  return (
    <ConfirmDialog
      opened
      onClose={onClose}
      title={title}
      confirmLabel={verb}
      {...(isBad ? { tone: 'bad' as const } : {})}
      {...(hasReason ? { reason: 'required' as const } : {})}
      onConfirm={async (reason) => {
        await send[wish](reason ?? '');
        if (done) toast({ title: done, tone: 'good' });
        if (wish === 'discard') navigate('/billing/invoices', { replace: true });
        await changed();
      }}
    >
      <Text>{text}</Text>
    </ConfirmDialog>
  );
}

function useSend({ id, kind }: Document): Record<Wish, (reason: string) => Promise<unknown>> {
  const { api } = useHost();
  const outcome = useChargeOutcome();
  // The same for all tries: an answer that was lost does nothing twice.
  const [key] = useState(() => crypto.randomUUID());
  const to = { params: { path: { id } }, headers: { 'Idempotency-Key': key } };
  return {
    send: () =>
      kind === 'invoice' ? api.post('/invoices/{id}/send', to) : api.post('/credit-notes/{id}/send', to),
    remind: () => api.post('/invoices/{id}/remind', to),
    charge: async () => outcome(await api.post('/invoices/{id}/pay', { ...to, body: {} })),
    issue: () => api.post('/invoices/{id}/issue', to),
    void: (reason) => api.post('/invoices/{id}/void', { ...to, body: { reason } }),
    'write-off': (reason) => api.post('/invoices/{id}/write-off', { ...to, body: { reason } }),
    'undo-write-off': (reason) => api.post('/invoices/{id}/write-off/undo', { ...to, body: { reason } }),
    discard: () => api.delete('/invoices/{id}', { params: { path: { id } } }),
  };
}
