import type { IspClient } from '@isp/client';
import {
  PortalContext,
  type PortalExtension,
  type PortalHost,
  type PortalOutbox,
  translator,
} from '@isp/sdk/ui';
import { UiProvider } from '@isp/ui';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { type ReactNode, Suspense, useEffect, useMemo, useState } from 'react';
import type { FrameSurroundings, FromFrame } from '../plugins/sandbox-messages.ts';

interface FramedPageProps {
  readonly plugin: string;
  readonly extension: PortalExtension;
  readonly component: string;
  readonly surroundings: FrameSurroundings;
  readonly api: IspClient;
  readonly news: Map<string, Set<(change: unknown) => void>>;
  send(message: FromFrame): void;
}

/** A component of a sandboxed plugin, with a portal around it that is made of messages. */
export function FramedPage(props: FramedPageProps): ReactNode {
  const { extension, component, surroundings, send } = props;
  const { locale, colorScheme, address, given } = surroundings;
  const [queries] = useState(() => new QueryClient({ defaultOptions: { queries: { retry: false } } }));
  const host = useFramedHost(props);
  useEffect(() => {
    document.documentElement.dataset.mantineColorScheme = colorScheme;
  }, [colorScheme]);
  useEffect(() => extension.activate?.(host), [extension]);
  const Component = extension.components[component];
  useEffect(() => {
    if (!Component) send({ kind: 'failed', message: `There is no component ${component}.` });
  }, [Component, component, send]);
  if (!Component) return null;
  const context = { host, address, slotEntries: () => [], renderEntry: () => null };
  return (
    <QueryClientProvider client={queries}>
      <UiProvider locale={locale} colorScheme={colorScheme} navigate={(href) => host.navigate(href)}>
        <PortalContext value={context}>
          <Suspense>
            <Component {...given} />
          </Suspense>
        </PortalContext>
      </UiProvider>
    </QueryClientProvider>
  );
}

function useFramedHost({ plugin, extension, surroundings, api, news, send }: FramedPageProps): PortalHost {
  return useMemo(() => {
    const { portal, user, permissions, locale, colorScheme } = surroundings;
    return {
      ...{ plugin, portal, user, api, locale, colorScheme },
      read: (address) => read(api, address),
      outbox: framedOutbox(api),
      t: translator(locale, extension.dictionaries?.[locale]),
      can: (permission) => permissions.includes('*') || permissions.includes(permission),
      navigate: (address, { replace = false } = {}) => send({ kind: 'navigate', address, replace }),
      toast: ({ title, text, tone }) =>
        send({ kind: 'toast', title, ...(text ? { text } : {}), ...(tone ? { tone } : {}) }),
      on(topic, listener) {
        const listeners = news.get(topic) ?? new Set();
        if (listeners.size === 0) send({ kind: 'listen', topic, on: true });
        news.set(topic, listeners.add(listener));
        return () => {
          listeners.delete(listener);
          if (listeners.size === 0) send({ kind: 'listen', topic, on: false });
        };
      },
    };
  }, [plugin, extension, surroundings, api, news, send]);
}

/** A call names its route and its query apart, so that the portal can tell whether the route may be called. */
function read(api: IspClient, address: string): Promise<unknown> {
  const [path, query = ''] = address.split('?');
  const get = api.get as unknown as (path: string, init: object) => Promise<unknown>;
  return get(path ?? '', { params: { query: Object.fromEntries(new URLSearchParams(query)) } });
}

/** A frame has no storage: what it posts is sent at once, or fails. */
function framedOutbox(api: IspClient): PortalOutbox {
  const none: readonly never[] = [];
  const post = api.post as unknown as (path: string, init: object | undefined) => Promise<never>;
  return {
    post: async (path, init) => ({ sent: true, answer: await post(path, init) }),
    list: () => none,
    subscribe: () => () => undefined,
  };
}
