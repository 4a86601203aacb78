import type { PortalSurroundings } from '@isp/sdk/ui';
import { createContext, useContext } from 'react';

/** What is added to slots, and how an entry is shown. */
export type SlotRendering = Pick<PortalSurroundings, 'slotEntries' | 'renderEntry'>;

/** Given once, above all pages. */
export const SlotContext = createContext<SlotRendering>({ slotEntries: () => [], renderEntry: () => null });

/** What is added to slots, and how an entry is shown. */
export function useSlotRendering(): SlotRendering {
  return useContext(SlotContext);
}
