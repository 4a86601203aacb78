import { useHost } from '@isp/sdk/ui';
import { Age, Card, DateTime, KeyValue, Link, Text } from '@isp/ui';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import type { ApiKeyDetails } from '../key-queries.ts';

/** Whom a key acts for, and its texts: after a rotation there are two for a while. */
export function KeyFacts({ apiKey }: { readonly apiKey: ApiKeyDetails }): ReactNode {
  const { t, can } = useHost();
  const { userId, customerId, createdAt, expiresAt, revokedAt, secrets } = apiKey;
  return (
    <Card title={t('API key')}>
      <KeyValue
        items={[
          {
            label: t('Acts for'),
            value: can('identity.user.read') && <UserLink id={userId} />,
          },
          {
            label: t('Customer'),
            value: customerId && <Link href={`/customers/${customerId}`}>{t('Show')}</Link>,
          },
          { label: t('Made'), value: <DateTime value={createdAt} /> },
          { label: t('Expires'), value: expiresAt && <DateTime value={expiresAt} /> },
          { label: t('Revoked'), value: revokedAt && <DateTime value={revokedAt} /> },
          ...secrets.map(({ hint, lastUsedAt, expiresAt: until }) => ({
            label: t('Begins with {hint}', { hint }),
            value: (
              <>
                {lastUsedAt ? (
                  <>
                    {t('last used')} <Age value={lastUsedAt} />
                  </>
                ) : (
                  t('not used yet')
                )}
                {until && (
                  <>
                    {` · ${t('works until')} `}
                    <DateTime value={until} />
                  </>
                )}
              </>
            ),
          })),
        ]}
      />
    </Card>
  );
}

/** A person by his name, once it is known. */
function UserLink({ id }: { readonly id: string }): ReactNode {
  const { t, api } = useHost();
  const { data } = useQuery({
    queryKey: ['identity', 'users', id],
    queryFn: ({ signal }) => api.get('/users/{id}', { params: { path: { id } }, signal }),
  });
  return <Link href={`/identity/users/${id}`}>{data?.name ?? t('Show')}</Link>;
}

/** What a key may do. */
export function KeyScopes({ scopes }: { readonly scopes: readonly string[] }): ReactNode {
  const { t } = useHost();
  return (
    <Card title={t('Permissions')}>
      <ul>
        {[...scopes].sort().map((scope) => (
          <li key={scope}>
            <Text as="span" mono size="sm">
              {scope}
            </Text>
          </li>
        ))}
      </ul>
    </Card>
  );
}
