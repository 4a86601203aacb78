import { type PortalExtension, type PortalHost, type PortalToast, translator } from '@isp/sdk/ui';
import { useToast } from '@isp/ui/overlays';
import { useNavigate } from '@tanstack/react-router';
import { useMemo } from 'react';
import { api } from '../api/portal-api.ts';
import { live } from '../live/live-connection.ts';
import { ageOf } from '../offline/ages.ts';
import { portalOutbox } from '../offline/portal-outbox.ts';
import { holds, useSession } from '../session/session.tsx';
import { useColors, usePageSettings } from '../settings/page-settings.ts';

/** The portal of each kind of person. */
const portalOf = { staff: 'admin', reseller: 'reseller', customer: 'customer' } as const;

/** The portal as the code of one plugin sees it; its texts are there when its extension is. */
export function usePluginHost(plugin: string, extension?: PortalExtension): PortalHost {
  const session = useSession();
  const { locale } = usePageSettings();
  const colorScheme = useColors();
  const toast = useToast();
  const navigate = useNavigate();
  return useMemo(() => {
    const { id, name, email, kind, resellerId, customerId } = session;
    return {
      plugin,
      portal: portalOf[kind],
      user: { id, name, email, kind, resellerId, customerId },
      api,
      read,
      outbox: portalOutbox,
      locale,
      colorScheme,
      t: translator(locale, extension?.dictionaries?.[locale]),
      can: (permission) => holds(session, permission),
      navigate: (address, { replace = false } = {}) => void navigate({ href: address, replace }),
      toast: (message: PortalToast) => void toast(message),
      on: (topic, listener) => live.on(topic, listener),
    };
  }, [plugin, extension, session, locale, colorScheme, toast, navigate]);
}

/** What was kept from before the connection broke says so itself, for tables. */
async function read(address: string, init: { readonly signal?: AbortSignal }): Promise<unknown> {
  const body = await (api.get as unknown as PortalHost['read'])(address, init);
  const asOf = ageOf(new URL(`/api/v1${address}`, window.location.origin).href);
  return asOf !== undefined && typeof body === 'object' && body !== null ? { ...body, asOf } : body;
}
