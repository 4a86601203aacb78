import { useEffect, useMemo, useState, useSyncExternalStore } from 'react';
import { useShellT } from '../language/language.tsx';
import { holds, useSession } from '../session/session.tsx';
import { live } from './live-connection.ts';

/** Something that happened, in words. */
export interface News {
  readonly id: string;
  readonly at: string;
  readonly title: string;
  readonly detail?: string;
  readonly href: string;
  readonly tone: 'bad' | 'warn' | 'good';
}

type Told = Omit<News, 'title' | 'at'> & { readonly text: string; readonly values: Record<string, string> };

const most = 50;

/** Where news comes from: a live topic, who may hear it, and what of it is worth telling. */
const sources = [
  { topic: 'plugins', permission: 'plugins.plugin.read', told: toldOfPlugin },
  { topic: 'jobs', permission: 'provisioning.job.read', told: toldOfJob },
] as const;

interface PluginChange {
  readonly kind?: string;
  readonly incident?: { readonly id: string; readonly plugin: string; readonly reason: string };
}

function toldOfPlugin(change: unknown): Told | undefined {
  const { kind, incident } = (change ?? {}) as PluginChange;
  if (kind !== 'incident' || !incident) return undefined;
  const { id, plugin, reason } = incident;
  const text = 'The plugin {plugin} had an incident';
  return { id, text, values: { plugin }, detail: reason, href: '/plugins', tone: 'bad' };
}

interface JobChange {
  readonly id?: string;
  readonly status?: string;
  readonly manualReason?: string;
}

function toldOfJob(change: unknown): Told | undefined {
  const { id, status, manualReason } = (change ?? {}) as JobChange;
  if (!id || status !== 'manual') return undefined;
  return {
    id: `${id} manual`,
    text: 'A provisioning job waits for somebody',
    values: {},
    ...(manualReason ? { detail: manualReason } : {}),
    href: `/provisioning/${id}`,
    tone: 'warn',
  };
}

/** What was told on this page, the newest first. */
class NewsKeeper {
  readonly #listeners = new Set<() => void>();
  #kept: readonly (Told & { readonly at: string })[] = [];

  readonly get = () => this.#kept;
  readonly subscribe = (listener: () => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  add(told: Told): void {
    if (this.#kept.some(({ id }) => id === told.id)) return;
    this.#kept = [{ ...told, at: new Date().toISOString() }, ...this.#kept].slice(0, most);
    for (const listener of this.#listeners) listener();
  }
}

const keeper = new NewsKeeper();

/** Follows what somebody may hear of; the texts are in the language of the page. */
export function useNews(): { readonly news: readonly News[]; readonly unread: number; markRead(): void } {
  const t = useShellT();
  const session = useSession();
  const kept = useSyncExternalStore(keeper.subscribe, keeper.get);
  const [readTo, setReadTo] = useState(0);
  useEffect(() => {
    const heard = sources.filter(({ permission }) => holds(session, permission));
    const offs = heard.map(({ topic, told }) =>
      live.on(topic, (change) => {
        const news = told(change);
        if (news) keeper.add(news);
      }),
    );
    return () => {
      for (const off of offs) off();
    };
  }, [session]);
  const news = useMemo(
    () => kept.map(({ text, values, ...rest }) => ({ ...rest, title: t(text, values) })),
    [kept, t],
  );
  return { news, unread: Math.max(0, kept.length - readTo), markRead: () => setReadTo(kept.length) };
}
