import { type ReactNode, useId, useRef } from 'react';
import { useUi } from '../provider/ui-context.ts';
import { Button, IconButton } from './button.tsx';
import { CopyText } from './copy-text.tsx';
import { FieldProblems } from './field-problems.tsx';
import { Icon, type IconName } from './icon.tsx';
import { bareDetail, readProblem } from './problem.ts';
import type { Tone } from './text.tsx';
import { useIsPageTitle } from './use-page-title.ts';

/** There is nothing, and what to do about it. */
export function EmptyState({
  title,
  icon = 'box',
  action,
  children,
}: {
  title: string;
  icon?: IconName;
  action?: ReactNode;
  children?: ReactNode;
}): ReactNode {
  return (
    <div className="ui-empty">
      <Icon name={icon} size={32} />
      <p className="ui-strong">{title}</p>
      {children && <div className="ui-dimmed">{children}</div>}
      {action}
    </div>
  );
}

/** The room of what is being loaded, so that nothing moves when it is there. */
export function Skeleton({
  lines = 1,
  height = 16,
  label,
}: {
  lines?: number;
  height?: number;
  label?: string;
}): ReactNode {
  const { messages } = useUi();
  const bars = Array.from({ length: lines }, (_, line) => `line ${line}`);
  return (
    <div className="ui-skeletons" role="status" aria-label={label ?? messages.loading}>
      {bars.map((bar) => (
        <div key={bar} className="ui-skeleton" style={{ blockSize: height }} />
      ))}
    </div>
  );
}

const calloutIcons: Readonly<Record<Tone, IconName>> = {
  neutral: 'info',
  accent: 'info',
  good: 'check',
  warn: 'alert',
  bad: 'alert',
};

/** What {@link Callout} takes. */
export interface CalloutProps {
  readonly tone?: Tone;
  readonly title?: string;
  readonly action?: ReactNode;
  readonly onClose?: () => void;
  readonly children?: ReactNode;
}

/** Something to know here. */
export function Callout({ tone = 'accent', title, action, onClose, children }: CalloutProps): ReactNode {
  const { messages } = useUi();
  return (
    <div className={`ui-callout ui-callout-${tone}`} role={tone === 'bad' ? 'alert' : 'note'}>
      <Icon name={calloutIcons[tone]} size={20} />
      <div className="ui-callout-body">
        {title && <p className="ui-strong">{title}</p>}
        {children && <div>{children}</div>}
        {action && <div className="ui-group">{action}</div>}
      </div>
      {onClose && <IconButton label={messages.close} icon="close" onClick={onClose} />}
    </div>
  );
}

/** What {@link ErrorPanel} takes. */
export interface ErrorPanelProps {
  readonly error: unknown;
  /** What is still there: "Your entries are kept." */
  readonly kept?: ReactNode;
  /** Tries the same again; with the same idempotency key, that is the caller's part. */
  readonly onRetry?: () => unknown;
  readonly title?: string;
  readonly compact?: boolean;
}

/** What happened, what was kept, what to do, and the request id to ask about. */
export function ErrorPanel({ error, kept, onRetry, title, compact }: ErrorPanelProps): ReactNode {
  const { messages } = useUi();
  const id = useId();
  const panel = useRef<HTMLDivElement>(null);
  const problem = readProblem(error);
  const ownText = { unsent: messages.notSentText, offline: messages.offlineText };
  const unreached =
    problem.kind === 'offline' || problem.kind === 'unsent' ? ownText[problem.kind] : undefined;
  const said = title ?? (unreached ? messages.offlineTitle : (problem.title ?? messages.errorTitle));
  const Title = useIsPageTitle(panel, compact ? undefined : said) ? 'h1' : 'p';
  return (
    <div
      ref={panel}
      className={compact ? 'ui-error ui-error-compact' : 'ui-error'}
      role="alert"
      aria-labelledby={id}
    >
      <Title className="ui-error-title" id={id}>
        <Icon name="alert" size={20} />
        {said}
      </Title>
      <p>{unreached ?? bareDetail(problem)}</p>
      {problem.errors.length > 0 && <FieldProblems errors={problem.errors} />}
      {kept && <p>{kept}</p>}
      <div className="ui-group">
        {onRetry && (
          <Button icon="refresh" size="sm" onClick={onRetry}>
            {messages.retry}
          </Button>
        )}
        {problem.requestId && (
          <span className="ui-dimmed ui-text-sm">
            {messages.requestId}: <CopyText value={problem.requestId} label={messages.requestId} />
          </span>
        )}
      </div>
    </div>
  );
}
