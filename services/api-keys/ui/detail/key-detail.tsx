import { useAddress, useHost } from '@isp/sdk/ui';
import { ErrorPanel, Grid, Page, PageHeader, Skeleton, Stack, StatusBadge } from '@isp/ui';
import { useQueryClient } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { type ApiKeyDetails, statusName, useApiKey } from '../key-queries.ts';
import { KeyText } from '../key-text.tsx';
import { KeyActions } from './key-actions.tsx';
import { KeyChange } from './key-change.tsx';
import { KeyFacts, KeyScopes } from './key-facts.tsx';
import { KeyLog } from './key-log.tsx';
import { KeyQuotas } from './key-quotas.tsx';
import { KeyUsage } from './key-usage.tsx';

/** One API key: what it may do, what is used of its limits, and what it was used for. */
export default function KeyDetail(): ReactNode {
  const { keyId = '' } = useAddress().params;
  const { data, error, refetch } = useApiKey(keyId);
  if (error) return <ErrorPanel error={error} onRetry={() => refetch()} />;
  return data ? <Detail key={data.id} apiKey={data} /> : <Skeleton lines={8} />;
}

function Detail({ apiKey }: { readonly apiKey: ApiKeyDetails }): ReactNode {
  const { t, can } = useHost();
  const queries = useQueryClient();
  const [text, setText] = useState<string>();
  const [begun, setBegun] = useState(0);
  const changed = async () => {
    await queries.invalidateQueries({ queryKey: ['api-keys'] });
    setBegun((before) => before + 1);
  };
  const { id, name, status } = apiKey;
  const seesUsage = can('api-keys.usage.read');
  return (
    <Page>
      <PageHeader
        title={name}
        status={<StatusBadge status={status} label={statusName(t, status)} />}
        back={{ href: '/api-keys', label: t('API keys') }}
        actions={
          status === 'active' ? (
            <KeyActions apiKey={apiKey} onDone={changed} onRotated={setText} />
          ) : undefined
        }
      />
      <Stack>
        {text !== undefined && <KeyText text={text} />}
        <Grid min={320}>
          <KeyFacts apiKey={apiKey} />
          <KeyQuotas apiKey={apiKey} />
        </Grid>
        {seesUsage && <KeyUsage id={id} />}
        {seesUsage && <KeyLog id={id} />}
        <Grid min={320}>
          {status === 'active' && can('api-keys.key.change') && (
            <KeyChange key={begun} apiKey={apiKey} onDone={changed} />
          )}
          <KeyScopes scopes={apiKey.scopes} />
        </Grid>
      </Stack>
    </Page>
  );
}
