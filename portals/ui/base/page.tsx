import { type ReactNode, useEffect, useRef } from 'react';
import { Icon } from './icon.tsx';
import { useAppLink } from './text.tsx';

/** The room a page has. */
export function Page({
  width = 'full',
  children,
}: {
  width?: 'full' | 'reading';
  children: ReactNode;
}): ReactNode {
  return <div className={`ui-page ui-page-${width}`}>{children}</div>;
}

/** What {@link PageHeader} takes. */
export interface PageHeaderProps {
  readonly title: string;
  readonly subtitle?: ReactNode;
  readonly status?: ReactNode;
  readonly actions?: ReactNode;
  readonly back?: { readonly href: string; readonly label: string };
  /** Whether the heading takes the focus when the page is entered; default true. */
  readonly focus?: boolean;
}

/** The page's `<h1>`: takes the focus when the page is entered, so that screen readers say where one is, and names the window. */
export function PageHeader({
  title,
  subtitle,
  status,
  actions,
  back,
  focus = true,
}: PageHeaderProps): ReactNode {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    document.title = title;
  }, [title]);
  useEffect(() => {
    // A field that asked for the focus by itself keeps it.
    const within = heading.current?.closest('main')?.contains(document.activeElement);
    if (focus && !within) heading.current?.focus({ preventScroll: true });
  }, [focus]);
  return (
    <div className="ui-page-header">
      {back && <BackLink {...back} />}
      <div className="ui-page-header-row">
        <div className="ui-page-title">
          <h1 ref={heading} tabIndex={-1}>
            {title}
          </h1>
          {status}
        </div>
        {actions && <div className="ui-group ui-actions">{actions}</div>}
      </div>
      {subtitle && <div className="ui-dimmed">{subtitle}</div>}
    </div>
  );
}

function BackLink({ href, label }: { href: string; label: string }): ReactNode {
  return (
    <a className="ui-back" {...useAppLink(href)}>
      <Icon name="chevronStart" size={16} />
      {label}
    </a>
  );
}
