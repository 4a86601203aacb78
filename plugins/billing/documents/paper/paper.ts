import PDFDocument from 'pdfkit';
import { type Fonts, openFonts } from './fonts.ts';
import { metadata } from './metadata.ts';
import { visualRuns } from './visual-runs.ts';
import { wrapText } from './wrap-text.ts';

/** An element of the document's structure, by which screen readers go. */
export type Element = ReturnType<PDFKit.PDFDocument['struct']>;

/** How a text is written. Sizes and widths are points. */
export interface Style {
  readonly face: keyof Fonts;
  readonly size: number;
  readonly color?: string;
}

/** Where a text goes. */
export interface Place {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly align?: 'left' | 'right';
}

/** A4 in points, with its margins. */
export const page = { width: 595, height: 842, left: 57, right: 57, top: 57, bottom: 71 } as const;
export const contentWidth = page.width - page.left - page.right;

/** Height of a line of a size. */
export const lineHeight = (size: number) => (size * 14) / 10;

/** What a document says of itself. */
export interface PaperOptions {
  readonly title: string;
  readonly language: string;
  readonly madeAt: string;
  /** An XML document inside it. */
  readonly embedded?: { readonly name: string; readonly xml: string };
}

/**
 * Pages that are written from top to bottom, tagged (PDF/UA-1) and fit for archives (PDF/A-3a). The same calls make the
 * same bytes.
 */
export class Paper {
  readonly doc: PDFKit.PDFDocument;
  readonly root: Element;
  /** Where the next text goes. */
  y: number = page.top;
  readonly #fonts = openFonts();
  readonly #bytes: Promise<Buffer>;

  constructor({ title, language, madeAt, embedded }: PaperOptions) {
    this.doc = new PDFDocument({
      size: 'A4',
      margins: { top: 0, bottom: 0, left: 0, right: 0 },
      pdfVersion: '1.7',
      subset: 'PDF/A-3a',
      tagged: true,
      lang: language,
      displayTitle: true,
      bufferPages: true,
      font: null as never,
      info: {
        Title: title,
        CreationDate: new Date(madeAt),
        Producer: 'ISP Framework',
        Creator: 'ISP Framework',
      },
    });
    this.#bytes = collect(this.doc);
    const xmp = this.doc as unknown as { appendXML(xml: string): void };
    xmp.appendXML(metadata(embedded ? { embedded: embedded.name } : {}));
    if (embedded) embed(this.doc, embedded, new Date(madeAt));
    this.root = this.doc.struct('Document');
    this.doc.addStructure(this.root);
  }

  /** Begins a new page unless that much height is left. */
  makeRoom(height: number): boolean {
    if (this.y + height <= page.height - page.bottom) return false;
    this.doc.addPage();
    this.y = page.top;
    return true;
  }

  /** An element below another one; what the closure writes is its content. */
  element(parent: Element, type: string, options: object = {}, write?: () => void): Element {
    const element = write ? this.doc.struct(type, options, write) : this.doc.struct(type, options);
    parent.add(element);
    return element;
  }

  /** Writes what is only there to be looked at. */
  ornament(draw: () => void): void {
    this.doc.markContent('Artifact', { type: 'Layout' } as never);
    draw();
    this.doc.endMarkedContent();
  }

  /** The lines of a text in a width. */
  wrap(text: string, width: number, style: Style): string[] {
    this.#use(style);
    return wrapText(text, width, (part) => this.doc.widthOfString(part));
  }

  /** Writes one line. */
  write(line: string, { x, y, width, align = 'left' }: Place, style: Style): void {
    this.#use(style);
    const runs = visualRuns(this.#printable(line, style)).map((run) => {
      const options = run.rightToLeft ? { features: [] } : {};
      return { ...run, options, width: this.doc.widthOfString(run.text, options as never) };
    });
    const whole = runs.reduce((sum, run) => sum + run.width, 0);
    let at = align === 'right' ? x + width - whole : x;
    for (const { text, options, width: its } of runs) {
      this.doc.text(text, at, y, { ...options, lineBreak: false } as never);
      at += its;
    }
  }

  /** Writes lines below one another; answers where the next one would go. */
  writeAll(lines: readonly string[], place: Place, style: Style): number {
    lines.forEach((line, index) => {
      this.write(line, { ...place, y: place.y + index * lineHeight(style.size) }, style);
    });
    return place.y + lines.length * lineHeight(style.size);
  }

  /** Ends the document; `footer` is written on each page. */
  async finish(footer: (pageNumber: number, pages: number) => void): Promise<Buffer> {
    const { count } = this.doc.bufferedPageRange();
    for (let index = 0; index < count; index += 1) {
      this.doc.switchToPage(index);
      this.ornament(() => footer(index + 1, count));
    }
    this.doc.end();
    return this.#bytes;
  }

  #use({ face, size, color = 'black' }: Style): void {
    this.doc.font(this.#fonts[face] as never, face, size).fillColor(color);
  }

  /** Letters no font has become U+FFFD, so that it shows that something is missing. */
  #printable(line: string, { face }: Style): string {
    const font = this.#fonts[face];
    return [...line]
      .map((one) => (font.hasGlyphForCodePoint(one.codePointAt(0) as number) ? one : '\ufffd'))
      .join('');
  }
}

function embed(
  doc: PDFKit.PDFDocument,
  { name, xml }: NonNullable<PaperOptions['embedded']>,
  at: Date,
): void {
  const options = {
    name,
    type: 'text/xml',
    description: 'Factur-X',
    relationship: 'Alternative',
    creationDate: at,
    modifiedDate: at,
  };
  doc.file(Buffer.from(xml), options);
}

function collect(doc: PDFKit.PDFDocument): Promise<Buffer> {
  const { promise, resolve, reject } = Promise.withResolvers<Buffer>();
  const chunks: Uint8Array[] = [];
  doc.on('data', (chunk: Uint8Array) => chunks.push(chunk));
  doc.on('end', () => resolve(Buffer.concat(chunks)));
  doc.on('error', reject);
  return promise;
}
