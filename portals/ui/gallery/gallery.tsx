import type { ReactNode } from 'react';
import { AppFrame, Icon, IconButton, NavLink, NavSection, Page } from '../base.ts';
import { BaseGallery } from './base-gallery.tsx';
import { ChartsGallery } from './charts-gallery.tsx';
import { FormsGallery } from './forms-gallery.tsx';
import { OverlaysGallery } from './overlays-gallery.tsx';
import { TableGallery } from './table-gallery.tsx';

const parts: Readonly<Record<string, { readonly title: string; readonly show: () => ReactNode }>> = {
  base: { title: 'Base', show: () => <BaseGallery /> },
  forms: { title: 'Forms', show: () => <FormsGallery /> },
  overlays: { title: 'Overlays', show: () => <OverlaysGallery /> },
  table: { title: 'Table', show: () => <TableGallery /> },
  charts: { title: 'Charts', show: () => <ChartsGallery /> },
};

/** All components of one part of the kit, in the frame of the application. */
export function Gallery({ part }: { part: string }): ReactNode {
  return (
    <AppFrame
      brand="ISP Framework"
      header={<IconButton label="Notifications" icon="bell" />}
      navigation={
        <NavSection label="Parts">
          {Object.entries(parts).map(([id, { title }]) => (
            <NavLink
              key={id}
              href={`?part=${id}`}
              label={title}
              icon="box"
              active={id === part}
              badge={id === 'forms' ? <Icon name="star" label="New" size={14} /> : undefined}
            />
          ))}
        </NavSection>
      }
    >
      <Page>{parts[part]?.show()}</Page>
    </AppFrame>
  );
}
