import '@isp/ui/styles.css';
import type { PortalExtension } from '@isp/sdk/ui';
import { createRoot } from 'react-dom/client';
import type { FrameBeginning, FrameSurroundings, FromFrame, ToFrame } from '../plugins/sandbox-messages.ts';
import { FramedApi } from './framed-api.ts';
import { FramedPage } from './framed-page.tsx';

/** The frame of a sandboxed plugin's page. The portal hands a port over; nothing else is listened to. */
window.addEventListener('message', ({ data, ports, source }) => {
  const [port] = ports;
  if (source !== window.parent || data !== 'isp-portal' || !port) return;
  const send = (message: FromFrame) => port.postMessage(message);
  const framed = new FramedApi(send);
  const news = new Map<string, Set<(change: unknown) => void>>();
  const root = createRoot(document.getElementById('root') as HTMLElement, {
    onUncaughtError: (error) => send({ kind: 'failed', message: String(error) }),
  });
  let page: { extension: PortalExtension; component: string; plugin: string } | undefined;
  const show = (surroundings: FrameSurroundings) =>
    page && root.render(<FramedPage {...page} {...{ surroundings, send, news }} api={framed.client()} />);

  const begin = async (beginning: FrameBeginning, surroundings: FrameSurroundings) => {
    try {
      page = { ...beginning, extension: await loadExtension(beginning) };
      show(surroundings);
    } catch (error) {
      send({ kind: 'failed', message: String(error) });
    }
  };
  const take: { [K in ToFrame['kind']]: (message: Extract<ToFrame, { kind: K }>) => void } = {
    begin: ({ beginning, surroundings }) => void begin(beginning, surroundings),
    surroundings: ({ surroundings }) => show(surroundings),
    answer: ({ call, data: answered }) => framed.answer(call, answered),
    refusal: ({ call, problem }) => framed.refuse(call, problem),
    news({ topic, change }) {
      for (const listener of news.get(topic) ?? []) listener(change);
    },
  };
  port.onmessage = ({ data: message }: MessageEvent<ToFrame>) => take[message.kind](message as never);
  new ResizeObserver(() => send({ kind: 'height', pixels: Math.ceil(document.body.scrollHeight) })).observe(
    document.body,
  );
});

async function loadExtension({ script, styles }: FrameBeginning): Promise<PortalExtension> {
  if (styles) addLink({ rel: 'stylesheet', href: styles.url, integrity: styles.integrity });
  addLink({ rel: 'modulepreload', href: script.url, integrity: script.integrity });
  const { default: extension } = (await import(/* @vite-ignore */ script.url)) as {
    default: PortalExtension;
  };
  return extension;
}

function addLink(attributes: Readonly<Record<'rel' | 'href' | 'integrity', string>>): void {
  document.head.append(
    Object.assign(document.createElement('link'), attributes, { crossOrigin: 'anonymous' }),
  );
}
