import { useEffect } from 'react';

/** Something that had the focus, and what it stood in then: what is taken out of the page does not know that any more. */
interface Place {
  readonly element: HTMLElement;
  readonly around: readonly HTMLElement[];
}

/** So many places are remembered: more than a dialog has fields. */
const most = 60;
/** Overlays give the focus back by themselves within this time, and pages take it. */
const patienceMs = 60;
const overlay = '.ui-dialog, .ui-dropdown';

/**
 * Nobody is dropped at the top of the page: when what has the focus is taken away, what had it before an overlay opened gets it
 * back, else what is around the place, else the page's title.
 */
export function useKeptFocus(): void {
  useEffect(() => {
    let places: Place[] = [];
    let timer: ReturnType<typeof setTimeout> | undefined;
    const remember = ({ target }: FocusEvent) => {
      if (!(target instanceof HTMLElement)) return;
      const before = places.filter(({ element }) => element !== target && element.isConnected);
      places = [...before, { element: target, around: aroundOf(target) }].slice(-most);
    };
    const isLost = () =>
      document.activeElement === document.body && places.at(-1)?.element.isConnected === false;
    const look = () => {
      if (!isLost()) return;
      clearTimeout(timer);
      timer = setTimeout(() => isLost() && restore(places), patienceMs);
    };
    const observer = new MutationObserver(look);
    observer.observe(document.body, { childList: true, subtree: true });
    document.addEventListener('focusin', remember);
    return () => {
      clearTimeout(timer);
      observer.disconnect();
      document.removeEventListener('focusin', remember);
    };
  }, []);
}

function aroundOf(element: HTMLElement): HTMLElement[] {
  const around: HTMLElement[] = [];
  for (let at = element.parentElement; at && at !== document.body; at = at.parentElement) around.push(at);
  return around;
}

function restore(places: readonly Place[]): void {
  const last = places.at(-1);
  if (!last) return;
  const inOverlay = last.around.some((element) => element.matches(overlay));
  const before = inOverlay ? places.findLast(({ element }) => element.isConnected)?.element : undefined;
  const around = last.around.find((element) => element.isConnected && element.tabIndex >= 0);
  const title = document.querySelector<HTMLElement>('main h1');
  (before ?? around ?? title)?.focus({ preventScroll: true });
}
