import { PortalContext, type PortalExtension, type PortalSurroundings } from '@isp/sdk/ui';
import { Skeleton } from '@isp/ui';
import { lazy, type ReactNode, Suspense, use, useMemo, useState } from 'react';
import { useShellT } from '../language/language.tsx';
import { ErrorBoundary } from './error-boundary.tsx';
import { ExtensionFailure } from './extension-module.ts';
import { begunExtension, extensionOf } from './extensions.ts';
import { usePageAddress } from './page-address.ts';
import { usePluginHost } from './plugin-host.ts';
import type { PluginPart } from './plugin-part.ts';
import { useSlotRendering } from './slot-context.ts';

/** Few plugins are sandboxed: what shows their pages is loaded when one is. */
const SandboxFrame = lazy(() => import('./sandbox-frame.tsx'));

/** The same object each time, or everything below is rendered again. */
const nothing: Readonly<Record<string, never>> = {};

interface PluginComponentProps {
  readonly part: PluginPart;
  readonly component: string;
  /** Parameters of the route the component is in. */
  readonly params?: Readonly<Record<string, string>>;
  readonly given?: Readonly<Record<string, unknown>>;
  readonly minHeight?: number | undefined;
  readonly compact?: boolean;
}

/**
 * A component of a plugin in a region of its own: what fails in it is told there, and another version of the plugin mounts
 * it anew without touching anything else.
 */
export function PluginComponent(props: PluginComponentProps): ReactNode {
  const { part, minHeight, compact = false } = props;
  const t = useShellT();
  const [tries, setTries] = useState(0);
  const title = t('{name} could not show this', { name: part.name });
  const room = minHeight === undefined ? undefined : { minBlockSize: minHeight };
  return (
    <div style={room}>
      <ErrorBoundary
        key={`${part.version} ${part.script?.url}`}
        of={`The plugin "${part.plugin}"`}
        title={title}
        compact={compact}
        onRetry={() => setTries((before) => before + 1)}
      >
        <Suspense fallback={<Skeleton lines={compact ? 2 : 6} />}>
          {part.sandboxed ? <SandboxFrame key={tries} {...props} /> : <Trusted key={tries} {...props} />}
        </Suspense>
      </ErrorBoundary>
    </div>
  );
}

function Trusted(props: PluginComponentProps): ReactNode {
  const { part } = props;
  const host = usePluginHost(part.plugin);
  const extension = extensionOf(part, host);
  return <WithTexts {...props} extension={begunExtension(part) ?? use(extension)} />;
}

function WithTexts(props: PluginComponentProps & { readonly extension: PortalExtension }): ReactNode {
  const { part, component, params = nothing, given = nothing, extension } = props;
  const host = usePluginHost(part.plugin, extension);
  const page = usePageAddress();
  const slots = useSlotRendering();
  const surroundings = useMemo<PortalSurroundings>(
    () => ({ host, address: { ...page, params }, ...slots }),
    [host, page, params, slots],
  );
  const Component = extension.components[component];
  if (!Component)
    throw new ExtensionFailure(`"${part.name}" has no component ${component}, which its plugin.json names.`);
  return (
    <PortalContext value={surroundings}>
      <Component {...given} />
    </PortalContext>
  );
}
