import {
  cloneElement,
  lazy,
  type ReactElement,
  type ReactNode,
  Suspense,
  useEffect,
  useId,
  useRef,
  useState,
} from 'react';

const Bubble = lazy(() => import('../overlays/tooltip-bubble.tsx'));

/** More words for one element that can have the focus: shown when it is pointed at or has the focus, until Escape; always read. */
export function Tooltip({
  label,
  children,
}: {
  label: string;
  children: ReactElement<Record<string, unknown>>;
}): ReactNode {
  const [shown, setShown] = useState(false);
  const target = useRef<HTMLSpanElement>(null);
  const id = useId();
  const show = () => setShown(true);
  const hide = () => setShown(false);
  useEffect(() => {
    if (!shown) return;
    const onKey = (event: KeyboardEvent) => event.key === 'Escape' && setShown(false);
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [shown]);
  return (
    <span
      ref={target}
      className="ui-trigger"
      onPointerEnter={show}
      onPointerLeave={hide}
      onFocus={show}
      onBlur={hide}
    >
      {cloneElement(children, { 'aria-describedby': id })}
      <span id={id} hidden>
        {label}
      </span>
      {shown && (
        <Suspense>
          <Bubble label={label} target={target} />
        </Suspense>
      )}
    </span>
  );
}
