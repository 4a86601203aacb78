import type { PortalExtension } from '@isp/sdk/ui';

/** Longer than this no page waits for its code. */
const longestLoadMs = 15_000;

/** Why a plugin's code is not there. */
export class ExtensionFailure extends Error {
  override readonly name = 'ExtensionFailure';
}

/** A file of a plugin's pages: its address, and what has to be there. */
export interface ExtensionFile {
  readonly url: string;
  readonly integrity: string;
}

/** Loads the code of a plugin's pages, and looks whether it is what it should be. */
export async function loadExtension(
  name: string,
  { url, integrity }: ExtensionFile,
): Promise<PortalExtension> {
  // The browser keeps what it preloads as the module of this address, so what does not fit the hash is never run.
  const preload = addLink({ rel: 'modulepreload', href: url, integrity });
  try {
    const { default: extension } = (await limited(import(/* @vite-ignore */ url), name)) as {
      default?: Partial<PortalExtension>;
    };
    if (typeof extension?.components === 'object') return extension as PortalExtension;
  } catch (error) {
    throw error instanceof ExtensionFailure
      ? error
      : new ExtensionFailure(`The pages of "${name}" could not be loaded.`, { cause: error });
  } finally {
    preload.remove();
  }
  throw new ExtensionFailure(
    `The pages of "${name}" do not say what they are: their entry has to export definePortalExtension({ … }) of @isp/sdk/ui.`,
  );
}

function limited<T>(work: Promise<T>, name: string): Promise<T> {
  const { promise, reject } = Promise.withResolvers<never>();
  const timer = setTimeout(
    () => reject(new ExtensionFailure(`The pages of "${name}" take too long to load.`)),
    longestLoadMs,
  );
  return Promise.race([work, promise]).finally(() => clearTimeout(timer));
}

/** Adds the style sheet of a plugin's pages. */
export function addStyles({ url, integrity }: ExtensionFile): HTMLLinkElement {
  return addLink({ rel: 'stylesheet', href: url, integrity });
}

function addLink(attributes: {
  readonly rel: 'stylesheet' | 'modulepreload';
  readonly href: string;
  readonly integrity: string;
}): HTMLLinkElement {
  const link = Object.assign(document.createElement('link'), attributes, { crossOrigin: 'anonymous' });
  document.head.append(link);
  return link;
}
