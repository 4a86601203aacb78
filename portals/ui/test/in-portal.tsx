import { PortalContext, type PortalSurroundings, translator } from '@isp/sdk/ui';
import { UiProvider } from '@isp/ui';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import type { ReactNode } from 'react';

/** Something of a plugin's page within the portal in English, with what it uses of the host. */
export function inPortal(children: ReactNode, host: object = {}, client = new QueryClient()): ReactNode {
  const whole = { t: translator('en', undefined), locale: 'en', api: {}, toast: () => undefined, ...host };
  return (
    <QueryClientProvider client={client}>
      <UiProvider locale="en" colorScheme="light" timeZone="Europe/Berlin">
        <PortalContext value={{ host: whole } as unknown as PortalSurroundings}>{children}</PortalContext>
      </UiProvider>
    </QueryClientProvider>
  );
}
