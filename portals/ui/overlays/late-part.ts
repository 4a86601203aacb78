import { type ComponentType, useEffect, useRef, useState } from 'react';
import { useUi } from '../provider/ui-context.ts';
import { toast } from './toast-store.ts';

/** So long after what may want a part it is loaded in any case: later there may be no connection. */
const quietMs = 5_000;

/** A part of the kit that is loaded when it is first needed. */
export interface LatePart<Props> {
  /** The component, once it is loaded. */
  readonly component: ComponentType<Props> | undefined;
  /** Loads it, once for all who ask; what failed is tried again. */
  load(): Promise<void>;
  /** Begins to load it: it will be wanted soon. */
  prepare(): void;
}

/** A part of the kit that pages do not wait for: it is loaded when it is wanted, or when the page has been quiet for a while. */
export function latePart<Props>(read: () => Promise<{ default: ComponentType<Props> }>): LatePart<Props> {
  let loading: Promise<void> | undefined;
  let component: ComponentType<Props> | undefined;
  const readOnce = async () => {
    try {
      component = (await read()).default;
    } catch (error) {
      loading = undefined;
      throw error;
    }
  };
  const load = () => {
    loading ??= readOnce();
    return loading;
  };
  const prepare = () => void load().catch(() => undefined);
  setTimeout(prepare, quietMs);
  return {
    get component() {
      return component;
    },
    load,
    prepare,
  };
}

/**
 * The component of a part as soon as it is loaded, which begins when it is wanted. One that cannot be loaded is told, and
 * `onFailure` takes back what wanted it.
 */
export function useLatePart<Props>(
  part: LatePart<Props>,
  wanted: boolean,
  onFailure: () => void,
): ComponentType<Props> | undefined {
  const { messages } = useUi();
  const [, setLoaded] = useState(part.component !== undefined);
  const isMissing = wanted && part.component === undefined;
  const failed = useRef(onFailure);
  failed.current = onFailure;
  const { errorTitle: title, offlineText: text } = messages;
  useEffect(() => {
    if (!isMissing) return;
    let isOver = false;
    const tell = () => {
      if (isOver) return;
      toast({ key: 'late part', title, text, tone: 'bad' });
      failed.current();
    };
    part.load().then(() => isOver || setLoaded(true), tell);
    return () => {
      isOver = true;
    };
  }, [part, isMissing, title, text]);
  return part.component;
}
