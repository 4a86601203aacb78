import { useLayoutEffect, useRef, useState } from 'react';

/** Below this, rows are cards. */
const cardsBelow = 640;

/** How wide the table is, and how high it may be: the rest of the window, unless the page says otherwise. */
export function useFrame(wanted: number | undefined) {
  const frame = useRef<HTMLDivElement>(null);
  const [size, setSize] = useState({ cards: false, height: wanted ?? 480, width: 0 });
  useLayoutEffect(() => {
    const element = frame.current;
    if (!element) return;
    const measure = () => {
      const { width } = element.getBoundingClientRect();
      const grid = element.querySelector('.ui-table')?.getBoundingClientRect();
      const rest = grid ? globalThis.innerHeight - (grid.top + globalThis.scrollY) - 24 : 480;
      const height = wanted ?? Math.max(320, Math.round(rest));
      const cards = width > 0 && width < cardsBelow;
      const next = { cards, height, width: Math.round(width) };
      setSize((before) => (sameSize(before, next) ? before : next));
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    globalThis.addEventListener('resize', measure);
    return () => {
      observer.disconnect();
      globalThis.removeEventListener('resize', measure);
    };
  }, [wanted]);
  return { frame, ...size };
}

type Size = { readonly cards: boolean; readonly height: number; readonly width: number };

function sameSize(a: Size, b: Size): boolean {
  return a.cards === b.cards && a.height === b.height && a.width === b.width;
}
