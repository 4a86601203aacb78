import { type RefObject, useLayoutEffect, useState } from 'react';

/**
 * Whether `title`, which stands in `panel`, has to be the page's because the page has none: what could not be read shows what
 * went wrong and nothing else. It then names the window too. Without a title it never has to.
 */
export function useIsPageTitle(panel: RefObject<HTMLElement | null>, title: string | undefined): boolean {
  const [is, setIs] = useState(false);
  useLayoutEffect(() => {
    const main = panel.current?.closest('main');
    if (title === undefined || !main) return;
    const heading = main.querySelector('h1');
    // Of several panels the first.
    const alone = heading
      ? panel.current?.contains(heading)
      : main.querySelector('.ui-error') === panel.current;
    setIs(alone === true);
    if (alone) document.title = title;
  }, [panel, title]);
  return is;
}
