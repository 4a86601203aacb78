import type { ReactNode } from 'react';
import { StatusBadge } from '../base/badge.tsx';
import { Age, Bytes, nothing } from '../base/figures.tsx';
import type { MoneyValue, useFormat } from '../base/format.ts';
import { useAppLink } from '../base/text.tsx';
import type { KitMessages } from '../provider/messages.ts';
import type { Column, ColumnKind } from './types.ts';

type Format = ReturnType<typeof useFormat>;

/** What formats values of cells. */
export interface CellFormat {
  readonly format: Format;
  readonly messages: KitMessages;
}

/** The content of one cell. */
export function cellContent<Row>(column: Column<Row>, row: Row, how: CellFormat): ReactNode {
  const content = column.cell
    ? column.cell(row)
    : kindContent(column.kind ?? 'text', cellValue(column, row), how);
  const href = column.href?.(row);
  if (href !== undefined) return <CellLink href={href}>{content}</CellLink>;
  // A text that is too long ends in dots only within an element of its own; all of it is told beside it.
  return typeof content === 'string' ? <span title={content}>{content}</span> : content;
}

/** The value of a column in a row. */
export function cellValue<Row>(column: Column<Row>, row: Row): unknown {
  return column.value ? column.value(row) : (row as Record<string, unknown>)[column.id];
}

/** Within the grid there is one tab stop, which is the grid: links are followed by Enter. */
function CellLink({ href, children }: { href: string; children: ReactNode }): ReactNode {
  return (
    <a className="ui-cell-link" tabIndex={-1} {...useAppLink(href)}>
      {children}
    </a>
  );
}

function kindContent(kind: ColumnKind, value: unknown, { format, messages }: CellFormat): ReactNode {
  if (value === undefined || value === null || value === '') return nothing;
  switch (kind) {
    case 'money':
      return format.money(value as MoneyValue);
    case 'dateTime':
      return <time dateTime={String(value)}>{format.dateTime(String(value))}</time>;
    case 'date':
      return <time dateTime={String(value)}>{format.civilDate(String(value))}</time>;
    case 'age':
      return <Age value={String(value)} />;
    case 'status':
      return <StatusBadge status={String(value)} />;
    case 'bytes':
      return <Bytes value={value as number | string} />;
    case 'number':
      return format.count(value as number | string);
    case 'boolean':
      return value ? messages.yes : messages.no;
    case 'text':
      return String(value);
  }
}

const figures: readonly ColumnKind[] = ['number', 'money', 'bytes'];

/** Whether a column stands at the end of its cell, as figures do. */
export function atEnd<Row>({ align, kind }: Column<Row>): boolean {
  return align ? align === 'end' : figures.includes(kind ?? 'text');
}
