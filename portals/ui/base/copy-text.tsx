import { type ReactNode, useEffect, useState } from 'react';
import { useUi } from '../provider/ui-context.ts';
import { IconButton } from './button.tsx';
import { LiveRegion } from './text.tsx';

/** What {@link CopyText} takes. */
export interface CopyTextProps {
  readonly value: string;
  /** What it is, for the buttons' names. */
  readonly label?: string;
  /** Shows dots until asked. */
  readonly mask?: boolean;
}

/** A text to take along: an id, a key. */
export function CopyText({ value, label = '', mask = false }: CopyTextProps): ReactNode {
  const { messages } = useUi();
  const [shown, setShown] = useState(!mask);
  const [copied, setCopied] = useState(false);
  useEffect(() => {
    if (!copied) return;
    const timer = setTimeout(() => setCopied(false), 2000);
    return () => clearTimeout(timer);
  }, [copied]);
  return (
    <span className="ui-copy">
      <code>{shown ? value : '•'.repeat(12)}</code>
      {mask && (
        <IconButton
          label={`${shown ? messages.hide : messages.show} ${label}`.trim()}
          icon="eye"
          onClick={() => setShown(!shown)}
        />
      )}
      <IconButton
        label={`${messages.copy} ${label}`.trim()}
        icon={copied ? 'check' : 'copy'}
        onClick={() => void navigator.clipboard.writeText(value).then(() => setCopied(true))}
      />
      <LiveRegion>{copied ? messages.copied : ''}</LiveRegion>
    </span>
  );
}
