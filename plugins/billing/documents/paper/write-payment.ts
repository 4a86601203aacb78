import type { PrintedDocument } from '../printed/printed-document.ts';
import { contentWidth, lineHeight, type Paper, page } from './paper.ts';
import { drawCode } from './payment-code.ts';
import { heightOf, writeRow } from './rows.ts';
import { styles } from './styles.ts';
import { factRows } from './write-head.ts';

const codeSize = 85;

/** Writes how to pay: by when, to which account, and the code beside. */
export function writePayment(paper: Paper, { payment }: PrintedDocument): void {
  if (!payment) return;
  const { heading, facts, code } = payment;
  const width = contentWidth - codeSize - 20;
  const rows = factRows(paper, facts, { x: page.left, width });
  const headed = paper.wrap(heading, width, styles.strong);
  const height =
    headed.length * lineHeight(styles.strong.size) + rows.reduce((sum, row) => sum + heightOf(row), 4);
  paper.makeRoom(Math.max(height, code ? codeSize : 0));
  const top = paper.y;
  const place = { x: page.left, y: top, width };
  paper.element(paper.root, 'P', {}, () => paper.writeAll(headed, place, styles.strong)).end();
  paper.y += headed.length * lineHeight(styles.strong.size) + 4;
  if (rows.length > 0) {
    const table = paper.element(paper.root, 'Table');
    for (const row of rows) writeRow(paper, table, row);
    table.end();
  }
  if (code) {
    const x = page.left + contentWidth - codeSize;
    drawCode(paper, paper.root, { ...code, x, y: top, size: codeSize });
    paper.y = Math.max(paper.y, top + codeSize);
  }
  paper.y += 14;
}
