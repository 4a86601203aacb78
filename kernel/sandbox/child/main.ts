import { Socket } from 'node:net';
import type { FrameReader as Reader } from '../wire/frames.ts';
import { FrameReader, writeFrame } from '../wire/frames.ts';
import { type Control, frameKinds, type LoadOrder } from '../wire/messages.ts';
import { disarm } from './disarm.ts';
import { type IsolateRoom, openRoom } from './isolate-room.ts';
import { loadEngine } from './load-engine.ts';

/**
 * The locked-down process: one isolate, one pipe. It may read no file but its own, reach no network and start nothing,
 * and it understands nothing of what passes between host and isolate.
 */
const pipeDescriptor = 4;
const limitBytes = Number(process.argv[3]);
const engine = loadEngine(process.argv[2] ?? '');
disarm();
const pipe = new Socket({ fd: pipeDescriptor, readable: true, writable: true });
const reader: Reader = new FrameReader(limitBytes);
let room: IsolateRoom | undefined;

const tell = (news: Control) =>
  void pipe.write(writeFrame({ kind: frameKinds.control, text: JSON.stringify(news) }));
const pass = (text: string) => void pipe.write(writeFrame({ kind: frameKinds.message, text }));

pipe.on('data', (chunk: Buffer) => {
  for (const { kind, text } of reader.take(chunk)) {
    if (kind === frameKinds.load) load(JSON.parse(text) as LoadOrder);
    else if (kind === frameKinds.message) deliver(text);
    else tell({ is: 'pong' });
  }
});
/** The host is gone, and with it everything this process is for. */
pipe.on('close', () => process.exit(0));
pipe.on('error', () => process.exit(0));
if (process.connected) process.disconnect?.();

function load(order: LoadOrder): void {
  try {
    room = openRoom(engine, order, { pass, tell });
    tell({ is: 'loaded' });
  } catch (error) {
    const { message, stack = '' } = error as Error;
    tell({ is: 'failed', message, stack });
  }
}

/** The number of the run a message belongs to is in front of it, so that a hang can be told by it. */
function deliver(text: string): void {
  const end = text.indexOf('\n');
  room?.deliver(Number(text.slice(0, end)), text.slice(end + 1));
}
