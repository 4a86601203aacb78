import { ErrorPanel } from '@isp/ui';
import { type ReactNode, useEffect, useMemo, useRef, useState } from 'react';
import { useShellT } from '../language/language.tsx';
import { useSession } from '../session/session.tsx';
import { ExtensionFailure } from './extension-module.ts';
import { FrameBridge } from './frame-bridge.ts';
import { usePageAddress } from './page-address.ts';
import { usePluginHost } from './plugin-host.ts';
import type { PluginPart } from './plugin-part.ts';
import type { FrameSurroundings, ToFrame } from './sandbox-messages.ts';
import { WhenReachable } from './when-reachable.tsx';

/** The same object each time, or the frame is told each time. */
const nothing: Readonly<Record<string, never>> = {};

interface SandboxFrameProps {
  readonly part: PluginPart;
  readonly component: string;
  readonly params?: Readonly<Record<string, string>>;
  readonly given?: Readonly<Record<string, unknown>>;
}

/**
 * A page of a plugin nobody vouches for: in a frame with an origin of its own, without network, cookies or storage. It
 * reaches the portal by messages, which the bridge answers or refuses. No worker keeps its files, so it needs the server.
 */
export default function SandboxFrame(props: SandboxFrameProps): ReactNode {
  return (
    <WhenReachable name={props.part.name}>{(told) => <FramedPage {...props} told={told} />}</WhenReachable>
  );
}

interface FramedPageProps extends SandboxFrameProps {
  readonly told: { begun(): void; failed(): void };
}

function FramedPage({ part, component, params, given, told }: FramedPageProps): ReactNode {
  const t = useShellT();
  const frame = useRef<HTMLIFrameElement>(null);
  const port = useRef<MessagePort>(undefined);
  const [height, setHeight] = useState(200);
  const [failure, setFailure] = useState<string>();
  const host = usePluginHost(part.plugin);
  const surroundings = useFrameSurroundings({ params, given });
  const { script, styles, plugin } = part;
  if (!script)
    throw new ExtensionFailure(`The pages of "${part.name}" cannot be shown: ${part.problem ?? ''}`);

  const latest = useRef({ host, surroundings, told });
  useEffect(() => {
    latest.current.told = told;
  }, [told]);
  useEffect(() => {
    latest.current = { ...latest.current, host, surroundings };
    port.current?.postMessage({ kind: 'surroundings', surroundings } satisfies ToFrame);
  }, [host, surroundings]);

  useEffect(() => {
    const send = (message: ToFrame) => port.current?.postMessage(message);
    const bridge = new FrameBridge({
      part,
      send,
      navigate: (address, options) => latest.current.host.navigate(address, options),
      toast: (message) => latest.current.host.toast(message),
      resize(pixels) {
        latest.current.told.begun();
        setHeight(pixels);
      },
      failed(message) {
        latest.current.told.failed();
        setFailure(message);
      },
    });
    const begin = () => {
      const { port1, port2 } = new MessageChannel();
      port.current?.close();
      port.current = port1;
      port1.onmessage = ({ data }) => bridge.take(data);
      // It has no origin that could be named; what is sent is meant for whoever is in this very frame.
      frame.current?.contentWindow?.postMessage('isp-portal', '*', [port2]);
      const beginning = { plugin, script, styles, component };
      send({ kind: 'begin', beginning, surroundings: latest.current.surroundings });
    };
    const element = frame.current;
    element?.addEventListener('load', begin);
    return () => {
      element?.removeEventListener('load', begin);
      bridge.close();
      port.current?.close();
    };
  }, [part, plugin, script, styles, component]);

  if (failure !== undefined)
    return (
      <ErrorPanel
        error={new ExtensionFailure(failure)}
        title={t('{name} could not show this', { name: part.name })}
        onRetry={() => setFailure(undefined)}
      />
    );
  return (
    <iframe
      ref={frame}
      src="/assets/frame.html"
      sandbox="allow-scripts allow-forms"
      referrerPolicy="no-referrer"
      title={part.name}
      style={{ inlineSize: '100%', blockSize: height, border: 0, display: 'block' }}
    />
  );
}

function useFrameSurroundings({
  params = nothing,
  given = nothing,
}: Pick<SandboxFrameProps, 'params' | 'given'>): FrameSurroundings {
  const { permissions } = useSession();
  const host = usePluginHost('');
  const page = usePageAddress();
  return useMemo(() => {
    const { portal, locale, colorScheme, user } = host;
    const { id, name, email, kind } = user;
    const address = { ...page, params };
    return { portal, user: { id, name, email, kind }, permissions, locale, colorScheme, address, given };
  }, [host, page, params, given, permissions]);
}
