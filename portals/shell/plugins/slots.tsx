import type { PortalSurroundings, SlotEntry } from '@isp/sdk/ui';
import { useMemo } from 'react';
import { usePageSettings } from '../settings/page-settings.ts';
import { type PluginPart, titleIn, useContributions } from './contributions.ts';
import { PluginComponent } from './plugin-component.tsx';

/** What is added to slots, and how an entry is shown. */
export function useSlotRendering(): Pick<PortalSurroundings, 'slotEntries' | 'renderEntry'> {
  const { data } = useContributions();
  const { locale } = usePageSettings();
  return useMemo(() => {
    const plugins = data?.plugins ?? [];
    return {
      slotEntries: (slot) => entriesOf(plugins, slot, locale),
      renderEntry(entry, given) {
        const part = plugins.find(({ plugin }) => plugin === entry.plugin);
        const found = part?.slots.find(({ id }) => id === entry.id);
        if (!part || !found) return null;
        const { component, minHeight } = found;
        return <PluginComponent compact {...{ part, component, given, minHeight }} />;
      },
    };
  }, [data, locale]);
}

function entriesOf(plugins: readonly PluginPart[], slot: string, locale: string): SlotEntry[] {
  return plugins
    .flatMap(({ plugin, slots }) => slots.map((entry) => ({ ...entry, plugin })))
    .filter((entry) => entry.slot === slot)
    .sort((one, other) => one.order - other.order || (one.id < other.id ? -1 : 1))
    .map(({ id, plugin, title, minHeight }) => ({ id, plugin, title: titleIn(title, locale), minHeight }));
}
