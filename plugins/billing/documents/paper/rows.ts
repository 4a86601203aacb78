import { type Element, lineHeight, type Paper, type Place, type Style } from './paper.ts';

/** A cell: its lines, in one style each, and whether it heads its row or column. */
export interface Cell {
  readonly parts: readonly { readonly lines: readonly string[]; readonly style: Style }[];
  readonly place: Pick<Place, 'x' | 'width' | 'align'>;
  readonly scope?: 'Row' | 'Column';
}

/** Space above and below a row, in points. */
const padding = 3;

export function heightOf(cells: readonly Cell[]): number {
  return 2 * padding + Math.max(...cells.map(contentHeight));
}

function contentHeight({ parts }: Cell): number {
  return parts.reduce((sum, { lines, style }) => sum + lines.length * lineHeight(style.size), 0);
}

/** Writes a row of a table where the paper is, as part of the structure; the paper has to have room for it. */
export function writeRow(paper: Paper, table: Element, cells: readonly Cell[]): void {
  const row = paper.element(table, 'TR');
  for (const cell of cells) {
    const options = cell.scope ? { scope: cell.scope } : {};
    paper.element(row, cell.scope ? 'TH' : 'TD', options, () => writeCell(paper, cell));
  }
  row.end();
  paper.y += heightOf(cells);
}

/** Writes a row that is there already, as the head of a table on the next page: for the eyes only. */
export function repeatRow(paper: Paper, cells: readonly Cell[]): void {
  paper.ornament(() => {
    for (const cell of cells) writeCell(paper, cell);
  });
  paper.y += heightOf(cells);
}

function writeCell(paper: Paper, { parts, place }: Cell): void {
  let y = paper.y + padding;
  for (const { lines, style } of parts) y = paper.writeAll(lines, { ...place, y }, style);
}

/** A thin line across a width, where the paper is. */
export function rule(paper: Paper, { x, width }: Pick<Place, 'x' | 'width'>, color = '#999999'): void {
  paper.ornament(() => {
    const { y } = paper;
    paper.doc
      .moveTo(x, y)
      .lineTo(x + width, y)
      .lineWidth(1 / 2)
      .strokeColor(color)
      .stroke();
  });
}
