import { type PluginPart, titleIn } from '../plugins/plugin-part.ts';

/** One section of the navigation with its links, in their order. */
export interface NavigationSection {
  readonly section: string;
  readonly links: readonly {
    readonly id: string;
    readonly href: string;
    readonly title: string;
    readonly icon: string | undefined;
  }[];
}

const order = ['overview', 'customers', 'services', 'billing', 'network', 'support', 'system'];

/** The navigation that plugins' routes make: sections in their fixed order, links by their own order, then by title. */
export function navigationOf(plugins: readonly PluginPart[], locale: string): NavigationSection[] {
  const links = plugins.flatMap(({ routes }) =>
    routes.flatMap(({ id, path, title, nav }) =>
      nav && !path.includes('$')
        ? [
            {
              id,
              href: path,
              title: titleIn(title, locale),
              icon: nav.icon,
              section: nav.section,
              at: nav.order,
            },
          ]
        : [],
    ),
  );
  links.sort((one, other) => one.at - other.at || one.title.localeCompare(other.title, locale));
  return order
    .map((section) => ({ section, links: links.filter((link) => link.section === section) }))
    .filter((section) => section.links.length > 0);
}

/** The link a page belongs to: of those whose address is its own or above it the longest. */
export function linkOf(sections: readonly NavigationSection[], path: string): string | undefined {
  return sections
    .flatMap(({ links }) => links.map(({ href }) => href))
    .filter((href) => path === href || path.startsWith(`${href}/`))
    .sort((one, other) => other.length - one.length)[0];
}
