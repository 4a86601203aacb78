import { useHost } from '@isp/sdk/ui';
import { Card, EmptyState, ErrorPanel, Group, Link, Skeleton, Stack, StatusBadge } from '@isp/ui';
import type { ReactNode } from 'react';
import { useResellers } from './reseller-queries.ts';
import { statusName } from './reseller-words.ts';

/** The resellers right below one. */
export function ResellersBelow({ id }: { readonly id: string }): ReactNode {
  const { t } = useHost();
  const { data, error, refetch } = useResellers();
  const below = data?.filter(({ parentId }) => parentId === id);
  return (
    <Card title={t('Right below it')}>
      {error && <ErrorPanel error={error} onRetry={() => refetch()} compact />}
      {!below && !error && <Skeleton lines={3} />}
      {below?.length === 0 && (
        <EmptyState title={t('Nobody sells for it')} icon="network">
          {t('Resellers that sell for this one appear here.')}
        </EmptyState>
      )}
      <Stack gap="xs">
        {below?.map(({ id: one, name, status }) => (
          <Group key={one} justify="between">
            <Link href={`/identity/resellers/${one}`}>{name}</Link>
            <StatusBadge status={status} label={statusName(t, status)} />
          </Group>
        ))}
      </Stack>
    </Card>
  );
}
