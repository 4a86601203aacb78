import {
  createContext,
  type ReactNode,
  useContext,
  useEffect,
  useMemo,
  useRef,
  useSyncExternalStore,
} from 'react';
import type { PortalHost } from './portal-host.ts';
import type { WaitingChange } from './portal-outbox.ts';
import type { Translate } from './translate.ts';

/** The address of the page. */
export interface PortalAddress {
  /** `/customers/01900000-…`. */
  readonly path: string;
  /** What the route's path names with `$`: `{ customerId: '01900000-…' }`. */
  readonly params: Readonly<Record<string, string>>;
  /** What stands behind `?`. */
  readonly search: Readonly<Record<string, string>>;
}

/** One entry of a slot, from whichever plugin, as data: its code is loaded when it is rendered. */
export interface SlotEntry {
  readonly id: string;
  readonly plugin: string;
  /** In the language of the page. */
  readonly title: string;
  /** Pixels it takes at least, so that nothing jumps when it comes. */
  readonly minHeight?: number | undefined;
}

/** What the portal gives to everything below it; pages use the hooks instead. */
export interface PortalSurroundings {
  readonly host: PortalHost;
  readonly address: PortalAddress;
  slotEntries(slot: string): readonly SlotEntry[];
  renderEntry(entry: SlotEntry, given: Readonly<Record<string, unknown>>): ReactNode;
}

/** For the portal itself and for tests of pages. */
export const PortalContext = createContext<PortalSurroundings | undefined>(undefined);

/** The error of a page that is rendered outside a portal, a mistake of who renders it. */
export class NotInPortal extends Error {
  override readonly name = 'NotInPortal';
}

function useSurroundings(): PortalSurroundings {
  const surroundings = useContext(PortalContext);
  if (surroundings) return surroundings;
  throw new NotInPortal(
    'This is rendered outside a portal; in a test, put it into <PortalContext value={…}>.',
  );
}

/** The portal as the plugin's code sees it. */
export function useHost(): PortalHost {
  return useSurroundings().host;
}

/** Says texts in the language of the page. */
export function useT(): Translate {
  return useHost().t;
}

/** Where the page is. It is rendered anew when that changes. */
export function useAddress(): PortalAddress {
  return useSurroundings().address;
}

/** The entries other plugins add to a slot, in their order: `useSlot('customer.tabs/v1')`. */
export function useSlot(slot: string): readonly SlotEntry[] {
  return useSurroundings().slotEntries(slot);
}

/**
 * One entry of a slot, with what the slot's owner gives to all of them. It has its own error boundary: what fails inside
 * takes nothing else down.
 */
export function SlotPlace({
  entry,
  given = {},
}: {
  readonly entry: SlotEntry;
  readonly given?: Readonly<Record<string, unknown>>;
}): ReactNode {
  return useSurroundings().renderEntry(entry, given);
}

/** Listens to a live topic while the component is shown; `undefined` means that everything is to be read anew. */
export function useLive(topic: string, onChange: (change: unknown) => void): void {
  const host = useHost();
  const latest = useRef(onChange);
  useEffect(() => {
    latest.current = onChange;
  });
  useEffect(() => host.on(topic, (change) => latest.current(change)), [host, topic]);
}

/** What waits in this browser to be posted to an address such as `/customers/01900000-…/notes`, the oldest first. */
export function useWaiting(address: string): readonly WaitingChange[] {
  const { outbox } = useHost();
  const all = useSyncExternalStore(outbox.subscribe, outbox.list);
  return useMemo(() => all.filter((change) => change.address === address), [all, address]);
}
