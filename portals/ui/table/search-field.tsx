import { type ReactNode, useEffect, useRef, useState } from 'react';
import { Icon } from '../base/icon.tsx';
import { useUi } from '../provider/ui-context.ts';
import type { TableState } from './types.ts';

/** Searches while somebody types, a moment after the last key. */
export function SearchField({
  state,
  onState,
  label,
}: {
  state: TableState;
  onState: (state: TableState) => void;
  label: string;
}): ReactNode {
  const { messages } = useUi();
  const [text, setText] = useState(state.q ?? '');
  const latest = useRef({ state, onState });
  latest.current = { state, onState };
  const sent = useRef(state.q ?? '');
  useEffect(() => {
    // Changed from outside: back button, a saved view.
    if ((state.q ?? '') === sent.current) return;
    sent.current = state.q ?? '';
    setText(sent.current);
  }, [state.q]);
  useEffect(() => {
    if (text.trim() === sent.current) return;
    const timer = setTimeout(() => {
      sent.current = text.trim();
      const { q: _before, ...others } = latest.current.state;
      latest.current.onState(sent.current ? { ...others, q: sent.current } : others);
    }, 250);
    return () => clearTimeout(timer);
  }, [text]);
  return (
    <div className="ui-search">
      <Icon name="search" />
      <input
        type="search"
        className="ui-input"
        aria-label={`${messages.search}: ${label}`}
        placeholder={messages.search}
        value={text}
        maxLength={200}
        onChange={(event) => setText(event.currentTarget.value)}
      />
    </div>
  );
}
