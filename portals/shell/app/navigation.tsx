import { type IconName, iconNames, NavLink, NavSection } from '@isp/ui';
import type { ReactNode } from 'react';
import { useShellT } from '../language/language.tsx';
import { linkOf, navigationOf } from '../navigation/navigation-of.ts';
import { useContributions } from '../plugins/contributions.ts';
import { usePageAddress } from '../plugins/page-address.ts';
import { usePageSettings } from '../settings/page-settings.ts';

/** The pages of all plugins, by section; they are there before any of their code is. */
export function Navigation(): ReactNode {
  const t = useShellT();
  const { data } = useContributions();
  const { locale } = usePageSettings();
  const { path } = usePageAddress();
  const titles: Readonly<Record<string, string>> = {
    overview: t('Overview'),
    customers: t('Customers'),
    services: t('Services'),
    billing: t('Billing'),
    network: t('Network'),
    support: t('Support'),
    system: t('System'),
  };
  const sections = navigationOf(data?.plugins ?? [], locale);
  const present = linkOf(sections, path);
  return (
    <>
      <ul>
        <NavLink href="/" label={t('Home')} icon="home" active={path === '/'} />
      </ul>
      {sections.map(({ section, links }) => (
        <NavSection key={section} label={titles[section] ?? section}>
          {links.map(({ id, href, title, icon }) => (
            <NavLink
              key={id}
              href={href}
              label={title}
              active={href === present}
              {...(isIcon(icon) ? { icon } : {})}
            />
          ))}
        </NavSection>
      ))}
    </>
  );
}

function isIcon(name: string | undefined): name is IconName {
  return name !== undefined && (iconNames as readonly string[]).includes(name);
}
