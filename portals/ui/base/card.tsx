import { type ReactNode, useId } from 'react';
import { classes } from './classes.ts';
import { Age } from './figures.tsx';
import { HeadingLevel, useHeadingLevel } from './heading-level.ts';
import { Skeleton } from './states.tsx';
import { Heading, type Tone, useAppLink } from './text.tsx';

/** What {@link Card} takes. */
export interface CardProps {
  readonly title?: string;
  readonly actions?: ReactNode;
  readonly tone?: Tone;
  /** Makes the title a link whose target is the whole card. */
  readonly href?: string;
  readonly children?: ReactNode;
}

/** What belongs together, on a surface of its own. */
export function Card({ title, actions, tone, href, children }: CardProps): ReactNode {
  const id = useId();
  const { here, within } = useHeadingLevel();
  const Title = `h${here}` as const;
  return (
    <section
      className={classes('ui-card', tone && `ui-card-${tone}`, { 'ui-card-link': href !== undefined })}
      {...(title ? { 'aria-labelledby': id } : {})}
    >
      {title && (
        <div className="ui-card-head">
          <Title className="ui-heading ui-heading-3" id={id}>
            {href ? <CoverLink href={href}>{title}</CoverLink> : title}
          </Title>
          {actions}
        </div>
      )}
      <HeadingLevel value={title ? within : here}>{children}</HeadingLevel>
    </section>
  );
}

function CoverLink({ href, children }: { href: string; children: ReactNode }): ReactNode {
  return (
    <a className="ui-cover" {...useAppLink(href)}>
      {children}
    </a>
  );
}

/** What {@link Stat} takes. */
export interface StatProps {
  readonly label: string;
  /** Undefined: on its way; its room is kept. */
  readonly value: ReactNode;
  readonly hint?: ReactNode;
  readonly trend?: { readonly change: string; readonly good: boolean };
  readonly href?: string;
  /** The instant the figure is of (RFC 3339): money and states of sessions are shown with their age. */
  readonly age?: string;
}

/** One figure with what it counts. */
export function Stat({ label, value, hint, trend, href, age }: StatProps): ReactNode {
  const waiting = value === undefined;
  return (
    <div className={classes('ui-card', 'ui-stat', { 'ui-card-link': href !== undefined })}>
      <div className="ui-stat-label">{href ? <CoverLink href={href}>{label}</CoverLink> : label}</div>
      <div className="ui-stat-value">{waiting ? <Skeleton height={31.2} /> : value}</div>
      {trend && (
        <div className={trend.good ? 'ui-tone-good ui-text-sm' : 'ui-tone-bad ui-text-sm'}>
          {trend.change}
        </div>
      )}
      {(hint || age || waiting) && (
        <div className="ui-stat-hint">
          {hint} {age && <Age value={age} />}
          {waiting && '\u00a0'}
        </div>
      )}
    </div>
  );
}

/** A part of a page with a heading. */
export function Section({
  title,
  actions,
  description,
  children,
}: {
  title: string;
  actions?: ReactNode;
  description?: ReactNode;
  children: ReactNode;
}): ReactNode {
  const { here, within } = useHeadingLevel();
  return (
    <section className="ui-section" aria-label={title}>
      <div className="ui-section-head">
        <div>
          <Heading level={here}>{title}</Heading>
          {description && <div className="ui-dimmed">{description}</div>}
        </div>
        {actions && <div className="ui-group ui-actions">{actions}</div>}
      </div>
      <HeadingLevel value={within}>{children}</HeadingLevel>
    </section>
  );
}
