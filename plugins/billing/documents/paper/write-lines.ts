import type { PrintedDocument, PrintedLine, PrintedSum } from '../printed/printed-document.ts';
import { contentWidth, type Element, type Paper, page } from './paper.ts';
import { type Cell, heightOf, repeatRow, rule, writeRow } from './rows.ts';
import { styles } from './styles.ts';

const amount = { x: page.left + 381, width: 100, align: 'right' } as const;
const tax = { x: page.left + 281, width: 92, align: 'right' } as const;
const text = { x: page.left, width: 273 } as const;
const whole = { x: page.left, width: contentWidth };

/** Writes the table of lines and that of the sums. */
export function writeLines(paper: Paper, { columns, lines, sums }: PrintedDocument): void {
  if (columns) {
    const head: Cell[] = [
      cell(paper, columns.text, text, 'Column'),
      cell(paper, columns.tax, tax, 'Column'),
      cell(paper, columns.amount, amount, 'Column'),
    ];
    writeTable(paper, head, lines);
  }
  writeSums(paper, sums);
}

function writeTable(paper: Paper, head: readonly Cell[], lines: readonly PrintedLine[]): void {
  const table = paper.element(paper.root, 'Table');
  const headPart = paper.element(table, 'THead');
  paper.makeRoom(2 * heightOf(head));
  writeRow(paper, headPart, head);
  headPart.end();
  rule(paper, whole, 'black');
  const body = paper.element(table, 'TBody');
  for (const line of lines) {
    for (const row of rowsOf(paper, line)) {
      if (paper.makeRoom(heightOf(row))) {
        repeatRow(paper, head);
        rule(paper, whole, 'black');
      }
      writeRow(paper, body, row);
    }
    rule(paper, whole);
  }
  body.end();
  table.end();
  paper.y += 6;
}

/** A line is one row, with its details below the text; very many details are rows of their own, so that they go over pages. */
function rowsOf(paper: Paper, { text: said, details, tax: taxed, amount: sum }: PrintedLine): Cell[][] {
  const inRow = details.slice(0, 10);
  const first = [
    {
      parts: [
        { lines: paper.wrap(said, text.width, styles.text), style: styles.text },
        { lines: inRow.flatMap((one) => paper.wrap(one, text.width, styles.small)), style: styles.small },
      ],
      place: text,
    },
    cell(paper, taxed, tax),
    cell(paper, sum, amount),
  ];
  const more = details
    .slice(inRow.length)
    .map((one) => [
      { parts: [{ lines: paper.wrap(one, text.width, styles.small), style: styles.small }], place: text },
      cell(paper, '', tax),
      cell(paper, '', amount),
    ]);
  return [first, ...more];
}

function writeSums(paper: Paper, sums: readonly PrintedSum[]): void {
  if (sums.length === 0) return;
  const table: Element = paper.element(paper.root, 'Table');
  const label = { x: page.left + 120, width: 253, align: 'right' } as const;
  for (const { label: said, amount: sum, isTotal } of sums) {
    const style = isTotal ? styles.total : styles.text;
    const row: Cell[] = [
      { parts: [{ lines: paper.wrap(said, label.width, style), style }], place: label, scope: 'Row' },
      { parts: [{ lines: [sum], style }], place: amount },
    ];
    paper.makeRoom(heightOf(row));
    writeRow(paper, table, row);
  }
  table.end();
  paper.y += 14;
}

function cell(paper: Paper, said: string, place: Cell['place'], scope?: Cell['scope']): Cell {
  const style = scope ? styles.strong : styles.text;
  const lines = said ? paper.wrap(said, place.width, style) : [];
  return { parts: [{ lines, style }], place, ...(scope ? { scope } : {}) };
}
