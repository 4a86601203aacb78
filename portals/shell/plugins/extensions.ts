import type { PortalExtension, PortalHost } from '@isp/sdk/ui';
import { addStyles, ExtensionFailure, loadExtension } from './extension-module.ts';
import type { PluginPart } from './plugin-part.ts';

/** Asked at once again, a failure is the same one: the region that shows it asks while it renders. */
const forgetFailureMs = 1_000;
/** No page waits longer for the code of a plugin that was swapped: it is shown to be loading then. */
const longestPreparationMs = 3_000;

interface Loaded {
  readonly plugin: string;
  readonly styles: HTMLLinkElement | undefined;
  readonly extension: Promise<PortalExtension>;
  /** The same, once it has begun. */
  begun: PortalExtension | undefined;
  dispose: (() => void) | undefined;
  gone: boolean;
}

/** By the address of the script, which changes with its content. */
const loaded = new Map<string, Loaded>();
/** Code of plugins that were swapped, which has not begun. */
const prepared = new Map<string, PortalExtension>();

/** The code of a plugin's pages, loaded once per version of it. */
export function extensionOf(part: PluginPart, host: PortalHost): Promise<PortalExtension> {
  const { script, styles, plugin, name, problem } = part;
  if (!script)
    return rejected(`The pages of "${name}" cannot be shown: ${problem ?? 'the plugin brings no code'}.`);
  const known = loaded.get(script.url);
  if (known) return known.extension;
  const { promise: extension, resolve } = Promise.withResolvers<PortalExtension>();
  const link = styles && addStyles(styles);
  const made: Loaded = { plugin, styles: link, extension, begun: undefined, dispose: undefined, gone: false };
  const ready = prepared.get(script.url);
  resolve(
    ready
      ? new Promise((done) => done(begin(made, ready, host)))
      : loadExtension(name, script).then((module) => begin(made, module, host)),
  );
  loaded.set(script.url, made);
  // What failed is tried again by the next one who asks, such as after "Try again".
  extension.catch(() => setTimeout(() => loaded.delete(script.url), forgetFailureMs));
  return extension;
}

/** The same when it is there already: nobody who waits a moment for what is there is shown that it is loading. */
export function begunExtension({ script }: PluginPart): PortalExtension | undefined {
  return script && loaded.get(script.url)?.begun;
}

/** Loads the new code of plugins that were swapped while theirs was shown, and ends the old: the new can take its place at once. */
export async function prepareExtensions(parts: readonly PluginPart[], signal: AbortSignal): Promise<void> {
  const shown = new Set([...loaded.values()].map(({ plugin }) => plugin));
  const swapped = parts.filter(
    ({ plugin, script }) => script && shown.has(plugin) && !loaded.has(script.url),
  );
  if (swapped.length === 0) return;
  const longest = new Promise((resolve) => setTimeout(resolve, longestPreparationMs));
  await Promise.race([Promise.all(swapped.map(prepare)), longest]);
  if (!signal.aborted) endOthers(parts);
}

/** Takes away the extensions of scripts that are no longer offered: a plugin was swapped, disabled or removed. */
export function keepExtensions(parts: readonly PluginPart[]): void {
  endOthers(parts);
  prepared.clear();
  for (const [url, one] of loaded) {
    if (!one.gone) continue;
    loaded.delete(url);
    one.styles?.remove();
  }
}

/** What cannot be loaded says so where it is shown. */
async function prepare({ name, script }: PluginPart): Promise<void> {
  if (!script) return;
  const extension = await loadExtension(name, script).catch(() => undefined);
  if (extension) prepared.set(script.url, extension);
}

function begin(made: Loaded, extension: PortalExtension, host: PortalHost): PortalExtension {
  if (!made.gone) made.dispose = extension.activate?.(host) ?? undefined;
  made.begun = extension;
  return extension;
}

function endOthers(parts: readonly PluginPart[]): void {
  const offered = new Set(parts.map(({ script }) => script?.url));
  for (const [url, one] of loaded) {
    if (one.gone || offered.has(url)) continue;
    one.gone = true;
    try {
      one.dispose?.();
    } catch (error) {
      console.error(`The plugin "${one.plugin}" failed while its pages were taken away.`, error);
    }
  }
}

function rejected(message: string): Promise<never> {
  const failure = Promise.reject(new ExtensionFailure(message));
  failure.catch(() => undefined);
  return failure;
}
