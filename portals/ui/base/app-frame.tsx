import { type ReactNode, useEffect, useId, useRef } from 'react';
import { useUi } from '../provider/ui-context.ts';
import { IconButton } from './button.tsx';
import { classes } from './classes.ts';
import { Icon, type IconName } from './icon.tsx';
import { useKeptFocus } from './kept-focus.ts';
import { useAppLink } from './text.tsx';

/** What {@link AppFrame} takes. */
export interface AppFrameProps {
  readonly brand: ReactNode;
  readonly navigation: ReactNode;
  /** Search, notifications, account. */
  readonly header?: ReactNode;
  /** Stands above everything: who is logged in as somebody else, no connection. */
  readonly banner?: ReactNode;
  readonly footer?: ReactNode;
  readonly children: ReactNode;
  /** Whether the navigation is open on narrow screens. */
  readonly navigationOpen?: boolean;
  readonly onNavigationToggle?: () => void;
}

/** The frame of the application with its landmarks: skip link, banner, navigation, main. */
export function AppFrame(props: AppFrameProps): ReactNode {
  const { brand, navigation, header, banner, footer, children, navigationOpen, onNavigationToggle } = props;
  const { messages } = useUi();
  const navigationId = useId();
  const list = useRef<HTMLElement>(null);
  useEscape(navigationOpen ? onNavigationToggle : undefined);
  useKeptFocus();
  // On narrow screens it has no place before it is open.
  useEffect(() => {
    if (navigationOpen) bringIn(list.current?.querySelector('[aria-current]'));
  }, [navigationOpen]);
  return (
    <div className={classes('ui-frame', { 'ui-frame-open': navigationOpen })}>
      <a className="ui-skip" href="#main">
        {messages.skipToContent}
      </a>
      <header className="ui-frame-header">
        <div className="ui-frame-toggle">
          <IconButton
            label={messages.openNavigation}
            icon={navigationOpen ? 'close' : 'menu'}
            aria-expanded={navigationOpen ?? false}
            aria-controls={navigationId}
            onClick={() => onNavigationToggle?.()}
          />
        </div>
        <div className="ui-frame-brand">{brand}</div>
        <div className="ui-frame-tools">{header}</div>
      </header>
      <nav className="ui-frame-navigation" id={navigationId} aria-label={messages.navigation} ref={list}>
        {navigation}
      </nav>
      <main className="ui-frame-main" id="main" tabIndex={-1}>
        {banner}
        {children}
      </main>
      {footer && <footer className="ui-frame-footer">{footer}</footer>}
    </div>
  );
}

/** Scrolls the navigation, not the page, as far as is needed. */
function bringIn(link: Element | null | undefined): void {
  link?.scrollIntoView?.({ block: 'nearest' });
}

function useEscape(close: (() => void) | undefined): void {
  useEffect(() => {
    if (!close) return;
    const onKey = (event: KeyboardEvent) => event.key === 'Escape' && close();
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [close]);
}

/** Links of the navigation that belong together. */
export function NavSection({ label, children }: { label: string; children: ReactNode }): ReactNode {
  const id = useId();
  return (
    <div className="ui-nav-section">
      <h2 className="ui-nav-heading" id={id}>
        {label}
      </h2>
      <ul aria-labelledby={id}>{children}</ul>
    </div>
  );
}

/** What {@link NavLink} takes. */
export interface NavLinkProps {
  readonly href: string;
  readonly label: string;
  readonly icon?: IconName;
  readonly active?: boolean;
  readonly badge?: ReactNode;
}

/** A link of the navigation, within a {@link NavSection} or a list. The one of the present page is in sight. */
export function NavLink({ href, label, icon, active, badge }: NavLinkProps): ReactNode {
  const link = useRef<HTMLAnchorElement>(null);
  useEffect(() => {
    if (active) bringIn(link.current);
  }, [active]);
  return (
    <li>
      <a
        ref={link}
        className={classes('ui-nav-link', { 'ui-nav-active': active })}
        aria-current={active ? 'page' : undefined}
        {...useAppLink(href)}
      >
        {icon && <Icon name={icon} />}
        <span className="ui-nav-label">{label}</span>
        {badge}
      </a>
    </li>
  );
}
