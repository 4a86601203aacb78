import { EmptyState, Grid, Page, PageHeader, Stack } from '@isp/ui';
import type { ReactNode } from 'react';
import { useShellT } from '../language/language.tsx';
import { useSlotRendering } from '../plugins/slot-context.ts';
import { useSession } from '../session/session.tsx';

/** The first page: what plugins have to show at a glance. */
export function Dashboard(): ReactNode {
  const t = useShellT();
  const { name, email } = useSession();
  const { slotEntries, renderEntry } = useSlotRendering();
  const widgets = slotEntries('dashboard.widgets/v1');
  const charts = slotEntries('dashboard.charts/v1');
  return (
    <Page>
      <PageHeader title={t('Good to see you, {name}', { name: name || email })} />
      {widgets.length + charts.length === 0 ? (
        <EmptyState title={t('Nothing to show here yet')}>
          {t('Plugins you may use show their figures here.')}
        </EmptyState>
      ) : (
        <Stack>
          <Grid min={280}>
            {widgets.map((entry) => (
              <div key={entry.id}>{renderEntry(entry, {})}</div>
            ))}
          </Grid>
          <Grid min={420}>
            {charts.map((entry) => (
              <div key={entry.id}>{renderEntry(entry, {})}</div>
            ))}
          </Grid>
        </Stack>
      )}
    </Page>
  );
}
