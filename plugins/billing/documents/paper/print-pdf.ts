import { billingErrors } from '../../contract/index.ts';
import type { PrintedDocument } from '../printed/printed-document.ts';
import { fill } from '../printed/words.ts';
import { contentWidth, lineHeight, Paper, page, type Style } from './paper.ts';
import { styles } from './styles.ts';
import { writeHead } from './write-head.ts';
import { writeLines } from './write-lines.ts';
import { writePayment } from './write-payment.ts';

/** What is printed where, by version; a version documents were issued with stays as it is. */
const templates: Readonly<Record<number, typeof printFirst>> = { 1: printFirst };

/** Prints a document as a PDF, with the template it was issued with. */
export function printPdf(document: PrintedDocument): Promise<Buffer> {
  const print = templates[document.template];
  if (!print) throw billingErrors.BILLING_NO_TEMPLATE({ template: document.template });
  return print(document);
}

async function printFirst(document: PrintedDocument): Promise<Buffer> {
  const { title, language, madeAt, pageNumber, embedded } = document;
  const paper = new Paper({ title, language, madeAt, ...(embedded ? { embedded } : {}) });
  writeHead(paper, document);
  for (const text of document.opening) writeParagraph(paper, text);
  writeLines(paper, document);
  writePayment(paper, document);
  for (const text of document.closing) writeParagraph(paper, text, styles.small);
  return paper.finish((number, pages) => {
    const numbers = fill(pageNumber, { page: String(number), pages: String(pages) });
    const place = { x: page.left, y: page.height - 45, width: contentWidth };
    paper.write(title, place, styles.small);
    paper.write(numbers, { ...place, align: 'right' }, styles.small);
  });
}

function writeParagraph(paper: Paper, text: string, style: Style = styles.text): void {
  const lines = paper.wrap(text, contentWidth, style);
  const height = lines.length * lineHeight(style.size);
  paper.makeRoom(height);
  const place = { x: page.left, y: paper.y, width: contentWidth };
  paper.element(paper.root, 'P', {}, () => paper.writeAll(lines, place, style)).end();
  paper.y += height + 8;
}
