import { useHost } from '@isp/sdk/ui';
import { Button, ErrorPanel } from '@isp/ui';
import { useQueryClient } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';

/** Looks at all sources now, instead of within two minutes; names those that could not be read. */
export function RefreshSources({ onDone }: { onDone(): unknown }): ReactNode {
  const { t, api, can, toast } = useHost();
  const queries = useQueryClient();
  const [failure, setFailure] = useState<unknown>();
  if (!can('marketplace.plugin.install')) return null;
  const refresh = async () => {
    setFailure(undefined);
    try {
      const { data } = await api.post('/marketplace/refresh');
      const ill = data.filter(({ problem, enabled }) => enabled && problem !== undefined);
      if (ill.length === 0) toast({ title: t('All sources were read'), tone: 'good' });
      for (const { name, problem = '' } of ill)
        toast({ title: t('{name} could not be read', { name }), text: problem, tone: 'bad' });
      await Promise.all([onDone(), queries.invalidateQueries({ queryKey: ['marketplace'] })]);
    } catch (error) {
      setFailure(error);
    }
  };
  return (
    <>
      <Button icon="refresh" onClick={refresh}>
        {t('Look for new versions')}
      </Button>
      {failure !== undefined && <ErrorPanel error={failure} onRetry={refresh} compact />}
    </>
  );
}
