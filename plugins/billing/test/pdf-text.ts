import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** A node of the structure by which screen readers go. */
export interface TreeNode {
  readonly role?: string;
  readonly alt?: string;
  readonly scope?: string;
  readonly children?: readonly TreeNode[];
}

/** What of a PDF the tests look at. */
export interface ReadPdf {
  readonly pages: number;
  /** Of each page, in the order of its content. */
  readonly texts: readonly string[];
  readonly language: string | undefined;
  readonly title: string | undefined;
  readonly marked: boolean;
  readonly xmp: string;
  /** The whole structure, as the first page has it. */
  readonly tree: TreeNode;
  /** Files inside it, by name. */
  readonly files: Readonly<Record<string, string>>;
}

/** Reads a PDF as a viewer does. */
export async function readPdf(base64: string): Promise<ReadPdf> {
  const bytes = Buffer.from(base64, 'base64');
  const task = getDocument({ data: new Uint8Array(bytes), useSystemFonts: false, verbosity: 0 });
  const doc = await task.promise;
  const pages = await Promise.all(Array.from({ length: doc.numPages }, (_, index) => doc.getPage(index + 1)));
  const texts = await Promise.all(
    pages.map(async (page) => {
      const { items } = await page.getTextContent();
      return items
        .map((item) => ('str' in item ? item.str : ''))
        .join('\n')
        .replace(/\n{2,}/g, '\n');
    }),
  );
  const tree = (await pages[0]?.getStructTree()) as TreeNode;
  const { info, metadata } = await doc.getMetadata();
  const { Language, Title } = info as { Language?: string; Title?: string };
  const attachments = ((await doc.getAttachments()) ?? {}) as Record<
    string,
    { filename: string; content: Uint8Array }
  >;
  const files = Object.values(attachments).map(({ filename, content }) => [
    filename,
    Buffer.from(content).toString(),
  ]);
  const markInfo = await doc.getMarkInfo();
  await task.destroy();
  return {
    ...{ pages: pages.length, texts, language: Language, title: Title },
    marked: (markInfo as unknown as Map<string, boolean> | null)?.get('Marked') === true,
    xmp: metadata ? (metadata as unknown as { getRaw(): string }).getRaw() : '',
    tree,
    files: Object.fromEntries(files),
  };
}

/** All roles of a tree, each as often as it is there. */
export function rolesOf({ role, children = [] }: TreeNode): string[] {
  return [...(role ? [role] : []), ...children.flatMap(rolesOf)];
}

/** What is on the pages, with spaces that break. */
export function textOf({ texts }: Pick<ReadPdf, 'texts'>): string {
  return texts.join('\n').replace(/[\u00a0\u202f]/g, ' ');
}
