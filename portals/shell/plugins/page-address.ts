import type { PortalAddress } from '@isp/sdk/ui';
import { useLocation } from '@tanstack/react-router';
import { useMemo } from 'react';

/** Where the page is, as plain texts. */
export function usePageAddress(): Omit<PortalAddress, 'params'> {
  const { pathname, searchStr } = useLocation();
  return useMemo(
    () => ({ path: pathname, search: Object.fromEntries(new URLSearchParams(searchStr)) }),
    [pathname, searchStr],
  );
}

/** What stands behind `?`, as it is. */
export function usePageAddressText(): { readonly search: string } {
  const { searchStr } = useLocation();
  return { search: searchStr };
}
