import { away } from './source-away.ts';

interface DownloadOptions {
  /** Name of the source, for messages. */
  readonly source: string;
  readonly limitBytes: number;
  readonly headers?: Readonly<Record<string, string>>;
}

/** A whole download; a package of 32 MB at 300 KB/s. */
const limitMs = 120_000;
const mostRedirects = 3;

/**
 * Gets a file of a source; undefined when there is none (404). Redirects are followed only within the same origin, so that
 * a source cannot make the platform ask elsewhere.
 *
 * @throws MARKETPLACE_SOURCE_AWAY with the reason
 */
export async function download(url: URL, options: DownloadOptions): Promise<Buffer | undefined> {
  const signal = AbortSignal.timeout(limitMs);
  try {
    const response = await follow(url, { ...options, signal });
    if (response.status === 404) return await cancel(response);
    if (!response.ok)
      throw away(
        options.source,
        `${url.pathname} was answered with ${response.status}`,
        await cancel(response),
      );
    return await readBody(response, url, options);
  } catch (error) {
    if ((error as { code?: string }).code === 'MARKETPLACE_SOURCE_AWAY') throw error;
    throw away(options.source, reasonOf(error as Error), error);
  }
}

async function follow(
  url: URL,
  { source, headers = {}, signal }: DownloadOptions & { readonly signal: AbortSignal },
): Promise<Response> {
  let at = url;
  for (let redirects = 0; redirects <= mostRedirects; redirects += 1) {
    const response = await fetch(at, { headers, signal, redirect: 'manual' });
    const location = response.headers.get('location');
    if (response.status < 300 || response.status >= 400 || location === null) return response;
    await cancel(response);
    at = new URL(location, at);
    if (at.origin !== url.origin) throw away(source, `${url.pathname} leads to ${at.origin}, another server`);
  }
  throw away(source, `${url.pathname} leads in circles`);
}

async function readBody(
  response: Response,
  url: URL,
  { source, limitBytes }: DownloadOptions,
): Promise<Buffer> {
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  for await (const chunk of response.body ?? []) {
    bytes += chunk.length;
    // Leaving the loop cancels the rest of the body.
    if (bytes > limitBytes) throw away(source, `${url.pathname} is larger than ${limitBytes} bytes`);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

async function cancel(response: Response): Promise<undefined> {
  await response.body?.cancel();
  return undefined;
}

function reasonOf(error: Error): string {
  if (error.name === 'TimeoutError') return `no whole answer in ${limitMs / 1_000} s`;
  return error.cause instanceof Error ? `${error.message}: ${error.cause.message}` : error.message;
}
