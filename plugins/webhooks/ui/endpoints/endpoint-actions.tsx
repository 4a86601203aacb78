import { useHost } from '@isp/sdk/ui';
import { Button, ButtonLink } from '@isp/ui';
import { Menu, type MenuItem } from '@isp/ui/overlays';
import { type ReactNode, useState } from 'react';
import { EndpointDialog, type EndpointWish } from './endpoint-dialog.tsx';
import type { Endpoint } from './endpoint-queries.ts';
import { SecretOnce } from './secret-once.tsx';

interface EndpointActionsProps {
  readonly endpoint: Endpoint;
  onDone(): unknown;
}

/** What can be done with an endpoint. */
export function EndpointActions({ endpoint, onDone }: EndpointActionsProps): ReactNode {
  const { t, can, api, toast } = useHost();
  const [wish, setWish] = useState<EndpointWish>();
  const [secret, setSecret] = useState<string>();
  const { id, status } = endpoint;
  const ping = async () => {
    try {
      await api.post('/webhooks/endpoints/{id}/ping', { params: { path: { id } } });
      toast({ title: t('A ping is on its way; it appears below.'), tone: 'good' });
      await onDone();
    } catch (failed) {
      toast({ title: t('No ping was sent'), text: String((failed as Error).message), tone: 'bad' });
    }
  };
  const item = (to: EndpointWish, label: string, bad = false): MenuItem => ({
    id: to,
    label,
    ...(bad ? { tone: 'bad' as const } : {}),
    onSelect: () => setWish(to),
  });
  const items = [
    ...(can('webhooks.endpoint.change')
      ? [
          item('rotate', t('New secret')),
          status === 'active' ? item('disable', t('Switch off'), true) : item('enable', t('Switch on')),
        ]
      : []),
    ...(can('webhooks.endpoint.remove') ? [item('remove', t('Remove'), true)] : []),
  ];
  return (
    <>
      {can('webhooks.endpoint.change') && (
        <>
          {status === 'active' && (
            <Button icon="send" onClick={ping}>
              {t('Send a ping')}
            </Button>
          )}
          <ButtonLink href={`/webhooks/${id}/edit`} icon="edit">
            {t('Change')}
          </ButtonLink>
        </>
      )}
      {items.length > 0 && <Menu label={t('What to do with it')} items={items} />}
      {wish && (
        <EndpointDialog
          {...{ endpoint, wish, onDone, onSecret: setSecret }}
          onClose={() => setWish(undefined)}
        />
      )}
      {secret && <SecretOnce secret={secret} onClose={() => setSecret(undefined)} />}
    </>
  );
}
