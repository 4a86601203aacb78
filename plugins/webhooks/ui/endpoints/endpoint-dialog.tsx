import { useHost } from '@isp/sdk/ui';
import { ConfirmDialog } from '@isp/ui/overlays';
import { type ReactNode, useState } from 'react';
import type { Endpoint } from './endpoint-queries.ts';

/** What one may want of an endpoint. */
export type EndpointWish = 'rotate' | 'disable' | 'enable' | 'remove';

interface EndpointDialogProps {
  readonly endpoint: Endpoint;
  readonly wish: EndpointWish;
  onSecret(secret: string): void;
  onClose(): void;
  onDone(): unknown;
}

/** Asks before something is done with an endpoint. */
export function EndpointDialog({ endpoint, wish, ...told }: EndpointDialogProps): ReactNode {
  const { t, api, toast, navigate } = useHost();
  const [key] = useState(() => crypto.randomUUID());
  const params = { path: { id: endpoint.id } };
  const turn = (status: 'active' | 'disabled') =>
    api.patch('/webhooks/endpoints/{id}', { params, body: { status } });
  const send: Readonly<Record<EndpointWish, () => Promise<unknown>>> = {
    rotate: async () => {
      const headers = { 'Idempotency-Key': key };
      const { secret } = await api.post('/webhooks/endpoints/{id}/rotate-secret', {
        params,
        headers,
        body: {},
      });
      told.onSecret(secret);
    },
    disable: () => turn('disabled'),
    enable: () => turn('active'),
    remove: () => api.delete('/webhooks/endpoints/{id}', { params }),
  };
  const words = {
    rotate: {
      verb: t('New secret'),
      text: t('For one day requests are signed with both secrets, so that nothing is lost.'),
    },
    disable: { verb: t('Switch off'), text: t('Nothing is sent to it until it is switched on again.') },
    enable: {
      verb: t('Switch on'),
      text: t('Events from now on are sent to it. Former ones can be replayed.'),
    },
    remove: { verb: t('Remove'), text: t('Nothing is sent to it any more, and its secret is forgotten.') },
  }[wish];
  return (
    <ConfirmDialog
      opened
      onClose={told.onClose}
      title={words.verb}
      confirmLabel={words.verb}
      {...(wish === 'remove' || wish === 'disable' ? { tone: 'bad' as const } : {})}
      onConfirm={async () => {
        await send[wish]();
        toast({ title: t('Done'), tone: 'good' });
        if (wish === 'remove') navigate('/webhooks');
        else await told.onDone();
      }}
    >
      {words.text}
    </ConfirmDialog>
  );
}
