import { IspError, type KeyValueStore, mayCallAction } from '@isp/sdk';
import type { HostPorts } from '@isp/sdk/runtime';
import type { Refusals } from './refusals.ts';

/** The ports of a plugin that note what the plugin is refused for want of a permission. */
export function auditedPorts(ports: HostPorts, refusals: Refusals): HostPorts {
  const noted = <T>(missing: (error: IspError) => string | undefined, work: () => Promise<T>): Promise<T> =>
    work().catch((error: unknown) => {
      const permission = error instanceof IspError ? missing(error) : undefined;
      if (permission) refusals.note(permission, (error as Error).message);
      throw error;
    });
  return {
    ...ports,
    call(name, params, options) {
      const asItself = options.meta.principal === ports.self().token;
      const declared = mayCallAction(ports.self().principal, name);
      const missing = ({ code }: IspError) =>
        code === 'FORBIDDEN' && asItself && !declared ? `actions.call:${name}` : undefined;
      return noted(missing, () => ports.call(name, params, options));
    },
    fetch: (url, request) => noted(refusedHost, () => ports.fetch(url, request)),
    kv: auditedValues(ports.kv, noted),
    broadcast(topic, data, audience) {
      try {
        ports.broadcast(topic, data, audience);
      } catch (error) {
        refusals.note(`contributes.topics:${topic}`, (error as Error).message);
        throw error;
      }
    },
  };
}

type Noted = <T>(missing: (error: IspError) => string | undefined, work: () => Promise<T>) => Promise<T>;

function auditedValues(kv: KeyValueStore, noted: Noted): KeyValueStore {
  const missing = ({ code }: IspError) => (code === 'FORBIDDEN' ? 'storage.kv' : undefined);
  return {
    get: (tx, key) => noted(missing, () => kv.get(tx, key)),
    set: (tx, key, value, options) => noted(missing, () => kv.set(tx, key, value, options)),
    remove: (tx, key) => noted(missing, () => kv.remove(tx, key)),
    list: (tx, options) => noted(missing, () => kv.list(tx, options)),
  };
}

function refusedHost({ code, data }: IspError): string | undefined {
  return code === 'FETCH_REFUSED' ? `http.fetch:${String(data.host)}` : undefined;
}
