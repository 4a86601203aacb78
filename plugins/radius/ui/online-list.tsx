import { type RowOf, useHost, useLive } from '@isp/sdk/ui';
import { EmptyState, Page, PageHeader } from '@isp/ui';
import { ConfirmDialog } from '@isp/ui/overlays';
import { DataTable, restSource } from '@isp/ui/table';
import { type ReactNode, useMemo, useState } from 'react';
import { sessionChanges } from './session-changes.ts';

type Session = RowOf<'/radius/sessions'>;

/** Who is online, and who was; it follows by itself. */
export default function OnlineList(): ReactNode {
  const { t, read, can } = useHost();
  const [changes, setChanges] = useState(0);
  const [ending, setEnding] = useState<Session>();
  useLive('sessions', sessionChanges(setChanges));
  const source = useMemo(() => restSource<Session>({ path: '/radius/sessions', get: read }), [read]);
  return (
    <Page>
      <PageHeader title={t('Sessions')} />
      <DataTable<Session>
        id="sessions"
        label={t('Sessions')}
        source={source}
        refreshKey={changes}
        defaultSort="-startedAt"
        searchable={false}
        columns={[
          { id: 'login', title: t('Login'), width: 140, primary: true, href: customerOf },
          { id: 'state', title: t('State'), width: 130, kind: 'status' },
          { id: 'framedIp', title: t('Address'), width: 130 },
          { id: 'startedAt', title: t('Since'), kind: 'dateTime', sortable: true },
          { id: 'updatedAt', title: t('Heard of'), width: 140, kind: 'age' },
          { id: 'outputBytes', title: t('Down'), kind: 'bytes' },
          { id: 'inputBytes', title: t('Up'), kind: 'bytes' },
          { id: 'terminateCause', title: t('Ended by'), hidden: true },
        ]}
        filters={[
          { id: 'login', label: t('Login'), kind: 'text' },
          {
            id: 'state',
            label: t('State'),
            kind: 'choice',
            options: [
              { value: 'online', label: t('Online') },
              { value: 'quiet', label: t('Quiet') },
              { value: 'stale', label: t('Not heard of') },
              { value: 'closed', label: t('Ended') },
            ],
          },
          { id: 'startedAt', label: t('Since'), kind: 'date-range' },
        ]}
        chips={[{ id: 'online', label: t('Online'), filter: { state: 'online' } }]}
        {...(can('radius.session.disconnect')
          ? {
              rowActions: (row: Session) =>
                row.stoppedAt === undefined
                  ? [
                      {
                        id: 'end',
                        label: t('Disconnect'),
                        tone: 'bad' as const,
                        onSelect: () => setEnding(row),
                      },
                    ]
                  : [],
            }
          : {})}
        empty={
          <EmptyState title={t('Nobody is online')} icon="wifi">
            {t('Sessions appear when a router asks for a subscriber.')}
          </EmptyState>
        }
      />
      {ending && <EndSession session={ending} onClose={() => setEnding(undefined)} />}
    </Page>
  );
}

const customerOf = ({ customerId }: Session) => (customerId ? `/customers/${customerId}` : undefined);

function EndSession({ session, onClose }: { readonly session: Session; onClose(): void }): ReactNode {
  const { t, api, toast } = useHost();
  return (
    <ConfirmDialog
      opened
      onClose={onClose}
      title={t('Disconnect {login}', { login: session.login })}
      confirmLabel={t('Disconnect')}
      tone="bad"
      onConfirm={async () => {
        await api.post('/radius/sessions/{id}/disconnect', { params: { path: { id: session.id } } });
        toast({ title: t('The router is told to end the session.'), tone: 'good' });
      }}
    >
      {t('The subscriber may come back at once, with what counts for him now.')}
    </ConfirmDialog>
  );
}
