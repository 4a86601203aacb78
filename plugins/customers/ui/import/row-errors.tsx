import { useHost } from '@isp/sdk/ui';
import { Callout, Stack, Text } from '@isp/ui';
import type { ReactNode } from 'react';
import { type ImportAnswer, useImportFields } from './import-fields.ts';

interface RowErrorsProps {
  /** The first hundred. */
  readonly errors: ImportAnswer['errors'];
  readonly failed: number;
}

/** What is wrong with which line. */
export function RowErrors({ errors, failed }: RowErrorsProps): ReactNode {
  const { t } = useHost();
  const labels = new Map(useImportFields().map(({ value, label }) => [value, label]));
  if (errors.length === 0) return <Callout tone="good">{t('All rows fit.')}</Callout>;
  return (
    <Callout tone="warn" title={t('{count|One row does not fit|{count} rows do not fit}', { count: failed })}>
      <Stack gap="xs">
        <ul>
          {errors.map(({ line, problems }) => (
            <li key={line}>
              {t('Line {line}', { line })}
              {': '}
              {problems
                .map(({ field, message }) => `${labels.get(field) ?? field} ${message}`.trim())
                .join('; ')}
            </li>
          ))}
        </ul>
        {failed > errors.length && (
          <Text size="sm">{t('These are the first; all are in the error file after the import.')}</Text>
        )}
      </Stack>
    </Callout>
  );
}
