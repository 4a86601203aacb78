import type { PortalExtension, PortalHost } from '@isp/sdk/ui';
import type { PluginPart } from './plugin-part.ts';

/** Longer than this no page waits for its code. */
const longestLoadMs = 15_000;

interface Loaded {
  readonly plugin: string;
  readonly extension: Promise<PortalExtension>;
  readonly styles: HTMLLinkElement | undefined;
  dispose: (() => void) | undefined;
  gone: boolean;
}

/** Asked at once again, a failure is the same one: the region that shows it asks while it renders. */
const forgetFailureMs = 1_000;

/** By the address of the script, which changes with its content. */
const loaded = new Map<string, Loaded>();

/** Why a plugin's code is not there. */
export class ExtensionFailure extends Error {
  override readonly name = 'ExtensionFailure';
}

/** The code of a plugin's pages, loaded once per version of it. */
export function extensionOf(part: PluginPart, host: PortalHost): Promise<PortalExtension> {
  const { script, styles, plugin, name, problem } = part;
  if (!script)
    return rejected(`The pages of "${name}" cannot be shown: ${problem ?? 'the plugin brings no code'}.`);
  const known = loaded.get(script.url);
  if (known) return known.extension;
  const link = styles && addLink({ rel: 'stylesheet', href: styles.url, integrity: styles.integrity });
  const made: Loaded = {
    plugin,
    styles: link,
    dispose: undefined,
    gone: false,
    extension: load(part, script).then((extension) => {
      if (!made.gone) made.dispose = extension.activate?.(host) ?? undefined;
      return extension;
    }),
  };
  loaded.set(script.url, made);
  // What failed is tried again by the next one who asks, such as after "Try again".
  made.extension.catch(() => setTimeout(() => loaded.delete(script.url), forgetFailureMs));
  return made.extension;
}

/** Ends the extensions of scripts that are no longer offered: a plugin was swapped, disabled or removed. */
export function keepExtensions(parts: readonly PluginPart[]): void {
  const offered = new Set(parts.map(({ script }) => script?.url));
  for (const [url, one] of loaded) {
    if (offered.has(url)) continue;
    loaded.delete(url);
    one.gone = true;
    one.styles?.remove();
    try {
      one.dispose?.();
    } catch (error) {
      console.error(`The plugin "${one.plugin}" failed while its pages were taken away.`, error);
    }
  }
}

async function load(
  { name }: PluginPart,
  { url, integrity }: { url: string; integrity: string },
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

function rejected(message: string): Promise<never> {
  const failure = Promise.reject(new ExtensionFailure(message));
  failure.catch(() => undefined);
  return failure;
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
