import { useHost } from '@isp/sdk/ui';
import {
  Badge,
  Button,
  Card,
  CardGrid,
  DateTime,
  EmptyState,
  Group,
  KeyValue,
  Page,
  PageHeader,
  Stack,
} from '@isp/ui';
import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { AddKey } from './add-key.tsx';
import { RemoveKey } from './remove-key.tsx';
import type { TrustedKey } from './trusted-key.ts';

/** Whose signatures on packages are trusted. */
export default function KeyList(): ReactNode {
  const { t, api, can } = useHost();
  const [adding, setAdding] = useState(false);
  const { data, error, refetch } = useQuery({
    queryKey: ['trusted-keys'],
    queryFn: ({ signal }) => api.get('/trusted-keys', { signal }),
  });
  return (
    <Page>
      <PageHeader
        title={t('Trusted keys')}
        subtitle={t('Packages signed with one of them can be installed.')}
        back={{ href: '/plugins', label: t('Plugins') }}
        actions={
          can('plugins.key.change') && (
            <Button variant="filled" icon="plus" onClick={() => setAdding(true)}>
              {t('Trust a key')}
            </Button>
          )
        }
      />
      <CardGrid
        rows={data?.data}
        error={error}
        onRetry={refetch}
        min={320}
        empty={
          <EmptyState title={t('No key is trusted')} icon="key">
            {t('No package can be installed until one is.')}
          </EmptyState>
        }
      >
        {(key) => <KeyCard key={key.id} trusted={key} onDone={refetch} />}
      </CardGrid>
      {adding && <AddKey onClose={() => setAdding(false)} onDone={refetch} />}
    </Page>
  );
}

function KeyCard({ trusted, onDone }: { readonly trusted: TrustedKey; onDone(): unknown }): ReactNode {
  const { t, can } = useHost();
  const { id, name, addedAt, addedBy, builtIn } = trusted;
  return (
    <Card title={name}>
      <Stack>
        {builtIn && (
          <Group>
            <Badge>{t('Part of the platform')}</Badge>
          </Group>
        )}
        <KeyValue
          items={[
            { label: t('Id of the key'), value: id },
            { label: t('Trusted since'), value: <DateTime value={addedAt} /> },
            { label: t('By'), value: addedBy },
          ]}
        />
        {!builtIn && can('plugins.key.change') && <RemoveKey trusted={trusted} onDone={onDone} />}
      </Stack>
    </Card>
  );
}
