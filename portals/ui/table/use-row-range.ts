import { type RefObject, useCallback, useEffect, useRef, useState } from 'react';
import { type RowMeasures, type RowRange, rangeAt, scrollToShow } from './row-range.ts';

/** The rows to render of a list in a scrolling element whose header has this height. */
export function useRowRange(
  scroller: RefObject<HTMLElement | null>,
  options: { readonly count: number; readonly rowHeight: number; readonly header: number },
) {
  const { count, rowHeight, header } = options;
  const [viewport, setViewport] = useState(600);
  const measures: RowMeasures = { count, rowHeight, viewport };
  const [scrollTop, setScrollTop] = useState(0);
  const range = rangeAt(scrollTop, measures);
  const latest = useRef({ measures, range });
  latest.current = { measures, range };

  // After the first paint: the scrolling element is that of the component around, which is there only then.
  useEffect(() => {
    const element = scroller.current;
    if (!element) return;
    const measure = () => element.clientHeight > 0 && setViewport(element.clientHeight - header);
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    const onScroll = () => {
      const next = rangeAt(element.scrollTop, latest.current.measures);
      // Within the rows that are there the browser scrolls by itself.
      if (!sameRange(next, latest.current.range)) setScrollTop(element.scrollTop);
    };
    element.addEventListener('scroll', onScroll, { passive: true });
    return () => {
      observer.disconnect();
      element.removeEventListener('scroll', onScroll);
    };
  }, [scroller, header]);

  const show = useCallback(
    (index: number) => {
      const element = scroller.current;
      if (!element) return;
      const to = scrollToShow(index, element.scrollTop, latest.current.measures);
      if (to === undefined) return;
      element.scrollTop = to;
      setScrollTop(element.scrollTop);
    },
    [scroller],
  );
  const toTop = useCallback(() => {
    if (scroller.current) scroller.current.scrollTop = 0;
    setScrollTop(0);
  }, [scroller]);
  return { range, measures, show, toTop };
}

function sameRange(a: RowRange, b: RowRange): boolean {
  return a.first === b.first && a.end === b.end && Math.abs(a.offset - b.offset) < 1;
}
