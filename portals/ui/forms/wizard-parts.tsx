import { type ReactNode, useEffect, useRef } from 'react';
import { Button } from '../base/button.tsx';
import { useFormat } from '../base/format.ts';
import { useHeadingLevel } from '../base/heading-level.ts';
import { Callout } from '../base/states.tsx';
import { fill } from '../provider/messages.ts';
import { useUi } from '../provider/ui-context.ts';

/** Says that there is a draft, and takes it away. */
export function DraftNote({ at, onDiscard }: { at: string; onDiscard: () => void }): ReactNode {
  const { messages } = useUi();
  const format = useFormat();
  return (
    <Callout
      action={
        <Button size="sm" onClick={onDiscard}>
          {messages.discardDraft}
        </Button>
      }
    >
      {fill(messages.draftKept, { at: format.dateTime(at) })}
    </Callout>
  );
}

/** Takes the focus when another step is entered; entering the page is the page's own heading's. */
export function StepHeading({ title, at, count }: { title: string; at: number; count: number }): ReactNode {
  const { messages } = useUi();
  const { here } = useHeadingLevel();
  const Title = `h${here}` as const;
  const heading = useRef<HTMLHeadingElement>(null);
  const before = useRef(at);
  useEffect(() => {
    if (before.current !== at) heading.current?.focus();
    before.current = at;
  }, [at]);
  return (
    <Title className="ui-heading ui-heading-2" tabIndex={-1} ref={heading}>
      {title}{' '}
      <span className="ui-dimmed ui-text-sm ui-wizard-count">
        {fill(messages.stepOf, { step: at + 1, steps: count })}
      </span>
    </Title>
  );
}

/** All steps; those behind can be gone back to. */
export function Steps({
  titles,
  at,
  onGo,
}: {
  titles: readonly string[];
  at: number;
  onGo: (to: number) => void;
}): ReactNode {
  return (
    <ol className="ui-steps">
      {titles.map((title, index) => (
        <li
          key={title}
          className={index === at ? 'ui-step ui-step-at' : 'ui-step'}
          aria-current={index === at ? 'step' : undefined}
        >
          {index < at ? (
            <button type="button" className="ui-step-button" onClick={() => onGo(index)}>
              <span className="ui-step-number">✓</span>
              {title}
            </button>
          ) : (
            <span className="ui-step-button">
              <span className="ui-step-number">{index + 1}</span>
              {title}
            </span>
          )}
        </li>
      ))}
    </ol>
  );
}
