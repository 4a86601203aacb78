import { writeFileAtomically } from '../data-directory/write-file-atomically.ts';

/** The largest message, in bytes: a page of a list or a document's metadata; files go another way. */
export const NATS_MAX_PAYLOAD_BYTES = 8 * 1024 * 1024;

/** What one run of nats-server listens on and asks for. */
export interface NatsListener {
  port: number;
  monitorPort: number;
  token: string;
}

/**
 * Writes the configuration of nats-server, readable by its owner only. The token is here because a command line can be
 * read by every user of the machine.
 */
export async function writeNatsConfiguration(
  file: string,
  { port, monitorPort, token }: NatsListener,
): Promise<void> {
  const lines = [
    `listen: "127.0.0.1:${port}"`,
    `http: "127.0.0.1:${monitorPort}"`,
    // A host that imports its plugin on a busy machine says who it is late; the default limit is 2 s.
    `authorization { token: "${token}", timeout: 30 }`,
    `max_payload: ${NATS_MAX_PAYLOAD_BYTES}`,
    // A client that reads too slowly is dropped, and connects again, instead of filling the memory.
    'write_deadline: "10s"',
    'max_pending: 67108864',
    // Hosts that ended without a word are noticed within half a minute.
    'ping_interval: "10s"',
    'ping_max: 2',
  ];
  await writeFileAtomically(file, `${lines.join('\n')}\n`);
}
