import { useEffect, useMemo, useRef, useSyncExternalStore } from 'react';
import { useShellT } from '../language/language.tsx';
import { holds, type SignedIn, useSession } from '../session/session.tsx';
import { changeNewsSettings, useNewsSettings } from '../settings/news-settings.ts';
import { followNews, type NewsFollower } from './follow-news.ts';
import { live } from './live-connection.ts';
import { keeperOf } from './news-keeper.ts';
import { type NewsSource, newsSources, type Told } from './news-sources.ts';

/** Something that happened, or waits, in words. */
export interface News {
  readonly id: string;
  readonly at: string;
  readonly title: string;
  readonly detail?: string;
  readonly href: string;
  readonly tone: Told['tone'];
}

/** What somebody may hear of. */
export function sourcesFor(session: Pick<SignedIn, 'permissions'>): readonly NewsSource[] {
  return newsSources.filter(({ permission }) => holds(session, permission));
}

/** The instant of the newest; what came until then has been read. */
export function newestOf(told: readonly Told[]): string | undefined {
  return told.reduce<string | undefined>(
    (newest, { at }) => (newest && newest > at ? newest : at),
    undefined,
  );
}

/** Follows what somebody may and wants to hear of; the texts are in the language of the page. */
export function useNews(): { readonly news: readonly News[]; readonly unread: number; open(): void } {
  const t = useShellT();
  const session = useSession();
  const settings = useNewsSettings();
  const keeper = keeperOf(`${session.id} ${session.impersonator?.id ?? ''}`);
  const kept = useSyncExternalStore(keeper.subscribe, keeper.get);
  const follower = useRef<NewsFollower>(undefined);
  const off = settings?.off.join(' ');
  useEffect(() => {
    if (off === undefined) return;
    const silent = new Set(off.split(' '));
    const wanted = sourcesFor(session).filter(({ id }) => !silent.has(id));
    for (const id of silent) keeper.silence(id);
    const followed = followNews(keeper, wanted, (topic, listener) => live.on(topic, listener));
    follower.current = followed;
    return followed.stop;
  }, [session, off, keeper]);
  const news = useMemo(
    () => kept.map(({ text, values, ...rest }) => ({ ...rest, title: t(text, values) })),
    [kept, t],
  );
  const readTo = settings?.readTo ?? '';
  return {
    news,
    unread: settings ? kept.filter(({ at }) => at > readTo).length : 0,
    open() {
      follower.current?.reread();
      const newest = newestOf(kept);
      // Whoever has logged in as somebody reads nothing in his place.
      if (newest && newest > readTo && !session.impersonator)
        // Not kept: they count as new once more at the next login, which does no harm.
        changeNewsSettings({ readTo: newest }).catch(() => undefined);
    },
  };
}
