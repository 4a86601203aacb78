import { useHost } from '@isp/sdk/ui';
import { Section, useFormat } from '@isp/ui';
import { DataTable, type TableSource } from '@isp/ui/table';
import { type ReactNode, useMemo } from 'react';
import { dayAfter, money } from '../shared/money.ts';
import type { DocumentWithLines } from './document-words.ts';

type Line = DocumentWithLines['lines'][number];

const rowHeight = 40;
const tallest = 440;

/** The lines of a document, in their order. */
export function DocumentLines({ document }: { readonly document: DocumentWithLines }): ReactNode {
  const { t } = useHost();
  const format = useFormat();
  const { id, lines, currency } = document;
  const days = (from: string, to: string) =>
    `${format.civilDate(from)} – ${format.civilDate(dayAfter(to, -1))}`;
  const source = useMemo<TableSource<Line>>(
    () => ({
      key: `lines of ${id}`,
      fetchPage: async ({ offset = 0, limit }) => ({
        data: lines.slice(offset, offset + limit),
        page: { nextCursor: null, total: lines.length, totalIsEstimate: false },
      }),
    }),
    [id, lines],
  );
  return (
    <Section title={t('Lines')}>
      <DataTable<Line>
        id="document-lines"
        label={t('Lines')}
        urlPrefix="lines."
        source={source}
        searchable={false}
        height={Math.min(tallest, (lines.length + 2) * rowHeight)}
        columns={[
          { id: 'position', title: t('No.'), kind: 'number', width: 60 },
          { id: 'text', title: t('What'), primary: true },
          { id: 'from', title: t('Days'), width: 230, value: ({ from, to }) => from && to && days(from, to) },
          {
            id: 'taxes',
            title: t('Taxes'),
            value: ({ taxes }) => taxes.map(({ name, ratePercent }) => `${name} ${ratePercent} %`).join(', '),
          },
          {
            id: 'discounts',
            title: t('Discounts'),
            value: ({ discounts = [] }) => discounts.map(({ text }) => text).join(', '),
          },
          {
            id: 'amountMinor',
            title: t('Amount'),
            kind: 'money',
            value: ({ amountMinor }) => money(amountMinor, currency),
          },
        ]}
      />
    </Section>
  );
}
