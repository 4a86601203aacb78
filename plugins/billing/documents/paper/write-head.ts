import type { PrintedDocument } from '../printed/printed-document.ts';
import { contentWidth, type Element, lineHeight, type Paper, page } from './paper.ts';
import { type Cell, heightOf, writeRow } from './rows.ts';
import { styles } from './styles.ts';

/** Where the address has to be for a window of an envelope (DIN 5008, form B), and the column beside it. */
const address = { y: 142, width: 240 };
const beside = { x: page.left + 270, width: contentWidth - 270 };
const logoSize = { width: 160, height: 48 };

/** Writes who bills, for whom, the title, and the facts beside. */
export function writeHead(paper: Paper, document: PrintedDocument): void {
  const { root } = paper;
  const issuerEnd = writeIssuer(paper, document);
  paper.y = Math.max(paper.y, address.y);
  const top = paper.y;
  const recipientEnd = writeBlock(paper, root, document.recipient, {
    x: page.left,
    y: top,
    width: address.width,
  });
  paper.y = Math.max(recipientEnd, issuerEnd) + 34;
  writeTitle(paper, document.title);
  writeFacts(paper, document.facts);
  paper.y += 10;
}

/** At the top right: the logo, and the issuer below it. */
function writeIssuer(paper: Paper, { issuer, logo }: PrintedDocument): number {
  let y: number = page.top;
  if (logo) {
    const box = [beside.x, y, beside.x + logoSize.width, y + logoSize.height];
    paper
      .element(paper.root, 'Figure', { alt: issuer.name, bbox: box }, () => {
        paper.doc.image(logo.bytes as never, beside.x, y, { fit: [logoSize.width, logoSize.height] });
      })
      .end();
    y += logoSize.height + 8;
  }
  const name = paper.wrap(issuer.name, beside.width, styles.strong);
  paper.element(paper.root, 'P', {}, () => paper.writeAll(name, { ...beside, y }, styles.strong)).end();
  return writeBlock(paper, paper.root, issuer.lines, {
    ...beside,
    y: y + name.length * lineHeight(styles.strong.size),
  });
}

function writeBlock(
  paper: Paper,
  parent: Element,
  texts: readonly string[],
  place: { x: number; y: number; width: number },
): number {
  let { y } = place;
  for (const text of texts) {
    const lines = paper.wrap(text, place.width, styles.text);
    const at = { ...place, y };
    paper.element(parent, 'P', {}, () => paper.writeAll(lines, at, styles.text)).end();
    y += lines.length * lineHeight(styles.text.size);
  }
  return y;
}

function writeTitle(paper: Paper, title: string): void {
  const lines = paper.wrap(title, contentWidth, styles.title);
  const place = { x: page.left, y: paper.y, width: contentWidth };
  paper.element(paper.root, 'H1', {}, () => paper.writeAll(lines, place, styles.title)).end();
  paper.y += lines.length * lineHeight(styles.title.size) + 6;
}

function writeFacts(paper: Paper, facts: PrintedDocument['facts']): void {
  if (facts.length === 0) return;
  const table = paper.element(paper.root, 'Table');
  for (const row of factRows(paper, facts, { x: page.left, width: contentWidth })) {
    paper.makeRoom(heightOf(row));
    writeRow(paper, table, row);
  }
  table.end();
}

/** Rows of a label and what it says. */
export function factRows(
  paper: Paper,
  facts: PrintedDocument['facts'],
  { x, width }: { x: number; width: number },
): Cell[][] {
  const label = 120;
  return facts.map(([name, value]) => {
    const texts = { x: x + label, width: width - label };
    const names = paper.wrap(name, label - 8, styles.text);
    return [
      { parts: [{ lines: names, style: styles.text }], place: { x, width: label - 8 }, scope: 'Row' },
      {
        parts: [{ lines: paper.wrap(value, texts.width, styles.strong), style: styles.strong }],
        place: texts,
      },
    ];
  });
}
