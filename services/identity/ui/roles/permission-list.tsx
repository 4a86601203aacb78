import { useHost } from '@isp/sdk/ui';
import { Card, Text } from '@isp/ui';
import type { ReactNode } from 'react';
import { usePermissions } from './permission-queries.ts';

/** What a role lets people do, in words where one may see them. */
export function PermissionList({ permissions }: { readonly permissions: readonly string[] }): ReactNode {
  const { t } = useHost();
  const { groups = [] } = usePermissions();
  const titles = new Map(
    groups.flatMap((group) => group.permissions.map(({ id, title }) => [id, title] as const)),
  );
  if (permissions.includes('*'))
    return (
      <Card title={t('Permissions')}>
        <Text>{t('Everything, and what plugins bring that are installed later.')}</Text>
      </Card>
    );
  const byPlugin = Map.groupBy(permissions, (id) => id.slice(0, id.indexOf('.')));
  return [...byPlugin].map(([plugin, ids]) => (
    <Card key={plugin} title={plugin}>
      <ul>
        {ids.map((id) => (
          <li key={id}>
            {titles.get(id) ?? ''}{' '}
            <Text as="span" mono size="sm" dimmed={titles.has(id)}>
              {id}
            </Text>
          </li>
        ))}
      </ul>
    </Card>
  ));
}
