import type { SlotEntry } from '@isp/sdk/ui';
import { type ReactNode, useMemo } from 'react';
import { usePageSettings } from '../settings/page-settings.ts';
import { useContributions } from './contributions.ts';
import { PluginComponent } from './plugin-component.tsx';
import { type PluginPart, titleIn } from './plugin-part.ts';
import { SlotContext, type SlotRendering } from './slot-context.ts';

/** Gives everything below it what plugins add to slots. */
export function SlotsProvider({ children }: { readonly children: ReactNode }): ReactNode {
  const { data } = useContributions();
  const { locale } = usePageSettings();
  const rendering = useMemo<SlotRendering>(() => {
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
  return <SlotContext value={rendering}>{children}</SlotContext>;
}

function entriesOf(plugins: readonly PluginPart[], slot: string, locale: string): SlotEntry[] {
  return plugins
    .flatMap(({ plugin, slots }) => slots.map((entry) => ({ ...entry, plugin })))
    .filter((entry) => entry.slot === slot)
    .sort((one, other) => one.order - other.order || (one.id < other.id ? -1 : 1))
    .map(({ id, plugin, title, minHeight }) => ({ id, plugin, title: titleIn(title, locale), minHeight }));
}
