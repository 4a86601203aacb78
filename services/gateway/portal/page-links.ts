import type { WebRequest } from '../http/web-request.ts';

/** What the page at an address loads and reads first. */
export interface PageAhead {
  readonly code: readonly { readonly url: string; readonly integrity?: string }[];
  /** Specifiers of the import map. */
  readonly shared: readonly string[];
  /** Below /api/v1. */
  readonly reads: readonly string[];
}

/** Asks the service `portal` in the name of who is signed in; undefined: nobody is. */
export type AskAhead = (request: WebRequest, address: string) => Promise<PageAhead | undefined>;

/** The application asks these first, whatever its page. */
const ofEveryPage = ['/auth/me', '/portal/contributions'];
/** Longer than this no document waits: its page finds out by itself then. */
const patienceMs = 150;

/**
 * What the document of a page tells the browser to ask for at once, instead of one after the other as the code finds it out:
 * on a phone each of them is a wait of its own. Who is not signed in is told nothing.
 */
export class PageLinks {
  readonly #ask: AskAhead;

  constructor(ask: AskAhead) {
    this.#ask = ask;
  }

  /** Elements for the document's head; `shared` has the files of each specifier. */
  async of(request: WebRequest, shared: Readonly<Record<string, readonly string[]>>): Promise<string> {
    const [path = '/', search = ''] = (request.url ?? '/').split('?');
    const ahead = await withPatience(this.#ask(request, path).catch(() => undefined));
    if (!ahead) return '';
    // Filters in the address change what is read.
    const reads = [...ofEveryPage, ...(search === '' ? ahead.reads : [])].map(readLink);
    const files = new Set(ahead.shared.flatMap((specifier) => shared[specifier] ?? []));
    const code = [...ahead.code, ...[...files].map((url) => ({ url }))].map(codeLink);
    return [...reads.slice(0, ofEveryPage.length), ...code, ...reads.slice(ofEveryPage.length)].join('\n');
  }
}

async function withPatience<T>(answer: Promise<T>): Promise<T | undefined> {
  const { promise, resolve } = Promise.withResolvers<undefined>();
  const timer = setTimeout(() => resolve(undefined), patienceMs);
  return Promise.race([answer, promise]).finally(() => clearTimeout(timer));
}

function readLink(address: string): string {
  return `<link rel="preload" href="${escaped(`/api/v1${address}`)}" as="fetch" crossorigin />`;
}

function codeLink({ url, integrity }: PageAhead['code'][number]): string {
  const whole = integrity === undefined ? '' : ` integrity="${escaped(integrity)}"`;
  return `<link rel="modulepreload" href="${escaped(url)}"${whole} crossorigin />`;
}

/** Behind the import map: a browser may take none any more once it loads modules. */
export function withLinks(document: Buffer, links: string): Buffer {
  return links === ''
    ? document
    : Buffer.from(document.toString('utf8').replace('</head>', () => `${links}\n</head>`));
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
}
