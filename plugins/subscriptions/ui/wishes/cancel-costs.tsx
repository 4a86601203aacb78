import { type AnswerOf, useHost } from '@isp/sdk/ui';
import { Callout, CivilDate, ErrorPanel, KeyValue, Money, Section, Skeleton, Stack, Text } from '@isp/ui';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';

type Line = NonNullable<AnswerOf<'/services/{id}/cancel', 'post'>['preview']>['lines'][number];

interface CancelCostsProps {
  readonly serviceId: string;
  /** `YYYY-MM-DD`; undefined: at once. */
  readonly on: string | undefined;
}

/** What the bill after the end of a service would have; nothing is cancelled. */
export function CancelCosts({ serviceId: id, on }: CancelCostsProps): ReactNode {
  const { t, api } = useHost();
  const { data, error, refetch } = useQuery({
    queryKey: ['services', id, 'cancel-preview', on],
    queryFn: ({ signal }) =>
      api.post('/services/{id}/cancel', {
        params: { path: { id } },
        body: { preview: true, ...(on ? { on } : {}) },
        signal,
      }),
    gcTime: 0,
    retry: false,
  });
  const costs = data?.preview;
  if (error) return <ErrorPanel error={error} onRetry={() => refetch()} compact />;
  if (!costs) return <Skeleton lines={3} />;
  return (
    <Section title={t('What it costs')}>
      <Stack>
        {costs.freeFrom && (
          <Callout tone="warn">
            {t('It may end without a fee from this day on:')} <CivilDate value={costs.freeFrom} />
          </Callout>
        )}
        {costs.lines.length === 0 ? (
          <Text>{t('Nothing more is billed, and nothing comes back.')}</Text>
        ) : (
          <>
            <KeyValue
              items={costs.lines.map((line) => ({ label: line.text, value: <Amount line={line} /> }))}
            />
            <Text dimmed size="sm">
              {t('Without taxes on top. A negative amount comes back.')}
            </Text>
          </>
        )}
      </Stack>
    </Section>
  );
}

function Amount({ line }: { readonly line: Line }): ReactNode {
  return (
    <>
      <Money value={line} />
      {line.from && line.to && (
        <Text dimmed size="sm" as="span">
          {' '}
          <CivilDate value={line.from} /> – <CivilDate value={line.to} />
        </Text>
      )}
    </>
  );
}
