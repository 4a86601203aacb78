import { useAddress, useHost } from '@isp/sdk/ui';
import {
  Button,
  Callout,
  Count,
  ErrorPanel,
  Grid,
  Page,
  PageHeader,
  Progress,
  Skeleton,
  Stack,
  Stat,
  StatusBadge,
} from '@isp/ui';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { saveText } from './file-base64.ts';
import type { CustomerImport } from './import-fields.ts';

/** How far an import is, and the rows that did not fit as a file. */
export default function ImportDetail(): ReactNode {
  const { t, api } = useHost();
  const { importId: id = '' } = useAddress().params;
  const { data, error, refetch } = useQuery({
    queryKey: ['customers', 'imports', id],
    queryFn: ({ signal }) => api.get('/customer-imports/{id}', { params: { path: { id } }, signal }),
    refetchInterval: ({ state }) => (state.data?.status === 'running' ? 1_500 : false),
  });
  if (error) return <ErrorPanel error={error} onRetry={() => refetch()} />;
  if (!data) return <Skeleton lines={6} />;
  const handled = data.created + data.skipped + data.failed;
  return (
    <Page>
      <PageHeader
        title={data.fileName}
        status={<StatusBadge status={data.status} />}
        back={{ href: '/customers/import', label: t('Import customers') }}
      />
      <Stack>
        <Progress
          value={handled}
          max={data.rows}
          label={t('{handled} of {rows} rows', { handled, rows: data.rows })}
          tone={data.status === 'done' ? 'good' : 'accent'}
        />
        <Grid min={160}>
          <Stat label={t('Rows')} value={<Count value={data.rows} />} />
          <Stat label={t('Added')} value={<Count value={data.created} />} href="/customers" />
          <Stat label={t('There already')} value={<Count value={data.skipped} />} />
          <Stat label={t('Did not fit')} value={<Count value={data.failed} />} />
        </Grid>
        {data.failed > 0 && <ErrorFile imported={data} />}
      </Stack>
    </Page>
  );
}

function ErrorFile({ imported }: { readonly imported: CustomerImport }): ReactNode {
  const { t, api, toast } = useHost();
  const save = async () => {
    try {
      const path = { id: imported.id };
      const { fileName, content } = await api.get('/customer-imports/{id}/error-file', { params: { path } });
      saveText(fileName, content);
    } catch (failed) {
      toast({ title: t('The file did not come'), text: String((failed as Error).message), tone: 'bad' });
    }
  };
  return (
    <Callout
      tone="warn"
      title={t('{count|One row did not fit|{count} rows did not fit}', { count: imported.failed })}
      action={
        <Button icon="download" onClick={save}>
          {t('Save the error file')}
        </Button>
      }
    >
      {t('It has these rows with what is wrong. Correct it and import it like any file.')}
    </Callout>
  );
}
