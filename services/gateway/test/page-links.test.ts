import { describe, expect, test } from '@jest/globals';
import type { WebRequest } from '../http/web-request.ts';
import { type AskAhead, PageLinks, withLinks } from '../portal/page-links.ts';

const shared = {
  '@isp/ui': ['/assets/ui.js', '/assets/part.js'],
  '@isp/ui/table': ['/assets/table.js', '/assets/part.js'],
};
const ahead = {
  code: [
    { url: '/assets/plugins/notes/index-1.js', integrity: 'sha384-abc' },
    { url: '/assets/plugins/notes/part-2.js' },
  ],
  shared: ['@isp/ui', '@isp/ui/table', 'unknown'],
  reads: ['/notes?limit=200&sort=-at'],
};

const linksOf = (url: string, ask: AskAhead) => new PageLinks(ask).of({ url } as WebRequest, shared);
const addresses = (links: string) => [...links.matchAll(/href="([^"]+)"/g)].map(([, address]) => address);

describe('what a document tells the browser to ask for at once', () => {
  test('is who is signed in, the contributions, the page’s code, and what it reads', async () => {
    const asked: string[] = [];
    const links = await linksOf('/notes', async (_, address) => {
      asked.push(address);
      return ahead;
    });
    expect(asked).toEqual(['/notes']);
    expect(addresses(links)).toEqual([
      '/api/v1/auth/me',
      '/api/v1/portal/contributions',
      '/assets/plugins/notes/index-1.js',
      '/assets/plugins/notes/part-2.js',
      '/assets/ui.js',
      '/assets/part.js',
      '/assets/table.js',
      '/api/v1/notes?limit=200&amp;sort=-at',
    ]);
    expect(links).toContain(
      '<link rel="modulepreload" href="/assets/plugins/notes/index-1.js" integrity="sha384-abc" crossorigin />',
    );
    expect(links).toContain('<link rel="preload" href="/api/v1/auth/me" as="fetch" crossorigin />');
  });

  test('is nothing of the rows where the address filters them: others are read then', async () => {
    const links = await linksOf('/notes?filter[status]=open', async () => ahead);
    expect(addresses(links)).not.toContain('/api/v1/notes?limit=200&amp;sort=-at');
    expect(addresses(links)).toContain('/assets/plugins/notes/index-1.js');
  });

  test('is nothing for who is not signed in, and nothing where that cannot be found out in time', async () => {
    expect(await linksOf('/notes', async () => undefined)).toBe('');
    expect(await linksOf('/notes', () => Promise.reject(new TypeError('no session')))).toBe('');
    expect(await linksOf('/notes', () => new Promise(() => undefined))).toBe('');
  });

  test('holds no mark that would end its element', async () => {
    const links = await linksOf('/notes', async () => ({ ...ahead, reads: ['/"><script>&'] }));
    expect(links).toContain('href="/api/v1/&quot;>&lt;script>&amp;"');
  });

  test('stands behind all else of the head, so that the import map is read first', () => {
    const document = Buffer.from('<head><script type="importmap">{}</script></head><body></body>');
    expect(withLinks(document, '<link />').toString()).toBe(
      '<head><script type="importmap">{}</script><link />\n</head><body></body>',
    );
    expect(withLinks(document, '')).toBe(document);
  });
});
