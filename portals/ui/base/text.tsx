import type { AnchorHTMLAttributes, MouseEvent, ReactNode } from 'react';
import { useUi } from '../provider/ui-context.ts';
import { classes } from './classes.ts';

/** What a colour says. */
export type Tone = 'neutral' | 'accent' | 'good' | 'warn' | 'bad';

/** What {@link Text} takes. */
export interface TextProps {
  readonly size?: 'sm' | 'md' | 'lg';
  readonly tone?: Tone;
  readonly dimmed?: boolean;
  readonly strong?: boolean;
  readonly mono?: boolean;
  readonly truncate?: boolean;
  readonly as?: 'p' | 'span' | 'div';
  readonly children: ReactNode;
}

/** Running text. */
export function Text({ as: Tag = 'p', size = 'md', tone, children, ...looks }: TextProps): ReactNode {
  const { dimmed, strong, mono, truncate } = looks;
  return (
    <Tag
      className={classes('ui-text', `ui-text-${size}`, tone && `ui-tone-${tone}`, {
        'ui-dimmed': dimmed,
        'ui-strong': strong,
        'ui-mono': mono,
        'ui-truncate': truncate,
      })}
    >
      {children}
    </Tag>
  );
}

/** A heading below the page's own, which is {@link PageHeader}. */
export function Heading({ level, children }: { level: 2 | 3 | 4; children: ReactNode }): ReactNode {
  const Tag = `h${level}` as const;
  return <Tag className={`ui-heading ui-heading-${level}`}>{children}</Tag>;
}

/** Text for screen readers only. */
export function VisuallyHidden({ children }: { children: ReactNode }): ReactNode {
  return <span className="ui-hidden">{children}</span>;
}

/** Says changes to screen readers without moving the focus. */
export function LiveRegion({ children, urgent }: { children: ReactNode; urgent?: boolean }): ReactNode {
  return (
    <div className="ui-hidden" role={urgent ? 'alert' : 'status'}>
      {children}
    </div>
  );
}

/** Props of a link that stays within the application on a plain click, and is a link in every other way. */
export function useAppLink(
  href: string,
  external?: boolean,
): Pick<AnchorHTMLAttributes<HTMLAnchorElement>, 'href' | 'onClick' | 'target' | 'rel'> {
  const { navigate } = useUi();
  if (external) return { href, target: '_blank', rel: 'noreferrer' };
  return {
    href,
    onClick(event: MouseEvent<HTMLAnchorElement>) {
      const other = event.metaKey || event.ctrlKey || event.shiftKey || event.altKey || event.button !== 0;
      if (!navigate || other || event.defaultPrevented) return;
      event.preventDefault();
      navigate(href);
    },
  };
}

/** A link; `external` opens a new tab. */
export function Link({
  href,
  external,
  children,
}: {
  href: string;
  external?: boolean;
  children: ReactNode;
}): ReactNode {
  return (
    <a className="ui-link" {...useAppLink(href, external)}>
      {children}
    </a>
  );
}
