import { useHost } from '@isp/sdk/ui';
import { Button, Card, Count, Grid, Group, Section, Stack, Stat } from '@isp/ui';
import { Select } from '@isp/ui/forms';
import { ConfirmDialog } from '@isp/ui/overlays';
import { type ReactNode, useState } from 'react';
import { type ImportAnswer, type Mapping, mappingOf, useImportFields } from './import-fields.ts';
import { RowErrors } from './row-errors.tsx';

interface DryRunProps {
  readonly answer: ImportAnswer;
  readonly mapping: Mapping;
  onMapping(mapping: Mapping): void;
  onCheck(): Promise<void>;
  onBegin(): Promise<void>;
}

/** Which column is what, and what would become of the rows; nothing has been stored. */
export function DryRun({ answer, mapping, onMapping, onCheck, onBegin }: DryRunProps): ReactNode {
  const { t } = useHost();
  const [asking, setAsking] = useState(false);
  const good = answer.rows - answer.failed;
  const isChanged = JSON.stringify(mapping) !== JSON.stringify(mappingOf(answer));
  const reason = isChanged ? t('Check the new columns first.') : good === 0 ? t('No row fits.') : undefined;
  return (
    <>
      <Columns {...{ answer, mapping, onMapping }} />
      <Section title={t('What would become of it')}>
        <Stack>
          <Grid min={180}>
            <Stat label={t('Rows')} value={<Count value={answer.rows} />} />
            <Stat label={t('Rows that fit')} value={<Count value={good} />} />
            <Stat label={t('Rows that do not fit')} value={<Count value={answer.failed} />} />
          </Grid>
          <RowErrors errors={answer.errors} failed={answer.failed} />
          <Group>
            <Button onClick={onCheck} icon="refresh" variant={isChanged ? 'filled' : 'outline'}>
              {t('Check again')}
            </Button>
            <Button
              variant={isChanged ? 'outline' : 'filled'}
              {...(reason ? { disabledReason: reason } : {})}
              onClick={() => setAsking(true)}
            >
              {t('{count|Import one customer|Import {count} customers}', { count: good })}
            </Button>
          </Group>
        </Stack>
      </Section>
      <ConfirmDialog
        opened={asking}
        onClose={() => setAsking(false)}
        title={t('Import customers')}
        confirmLabel={t('Import')}
        onConfirm={onBegin}
      >
        {t(
          'Rows that fit are added; those whose external id is there already are passed over. Rows that do not fit are kept in an error file.',
        )}
      </ConfirmDialog>
    </>
  );
}

function Columns({
  answer,
  mapping,
  onMapping,
}: Pick<DryRunProps, 'answer' | 'mapping' | 'onMapping'>): ReactNode {
  const { t } = useHost();
  const fields = useImportFields();
  return (
    <Card title={t('Which column is what')}>
      <Grid min={220}>
        {answer.columns.map(({ heading }) => (
          <Select
            key={heading}
            label={heading || t('Column without a heading')}
            value={mapping[heading] || undefined}
            onChange={(field) => onMapping({ ...mapping, [heading]: field ?? '' })}
            options={[...fields]}
            placeholder={t('Is passed over')}
            clearable
          />
        ))}
      </Grid>
    </Card>
  );
}
