import { execFile, execFileSync, spawn } from 'node:child_process';
import { promisify } from 'node:util';

/** What came back: the packet's name, or `undefined` for silence, and its attributes as `Name = value`. */
export interface RadclientAnswer {
  readonly packet: string | undefined;
  readonly attributes: readonly string[];
  readonly output: string;
}

/** Installs Debian packages where a program is missing; only as root. */
export async function ensureProgram(program: string, packages: readonly string[]): Promise<void> {
  if (await isInstalled(program)) return;
  if (process.getuid?.() !== 0) {
    throw new TypeError(`these tests need ${program}: apt-get install ${packages.join(' ')}`);
  }
  const quiet = { stdio: 'ignore', env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } } as const;
  execFileSync('apt-get', ['update'], quiet);
  execFileSync('apt-get', ['install', '-y', ...packages], quiet);
}

async function isInstalled(program: string): Promise<boolean> {
  const which = promisify(execFile)('sh', ['-c', `command -v ${program}`]);
  return which.then(
    () => true,
    () => false,
  );
}

/** Sends one packet with FreeRADIUS's own client. */
export async function radclient(request: {
  port: number;
  command: 'auth' | 'acct' | 'status';
  secret: string;
  attributes: Readonly<Record<string, string | number>>;
  /** Address to send from: on a loopback, each is another NAS. */
  from?: string;
  /** How long an answer is waited for; silence takes as long. Default: 15. */
  patienceSeconds?: number;
}): Promise<RadclientAnswer> {
  const to = `127.0.0.1:${request.port}`;
  const patience = String(request.patienceSeconds ?? 15);
  const child = spawn('radclient', ['-x', '-r', '1', '-t', patience, to, request.command, request.secret]);
  const place = request.from ? { 'Packet-Src-IP-Address': request.from } : {};
  const lines = Object.entries({ ...request.attributes, ...place }).map(
    ([name, value]) => `${name} = ${quoted(value)}`,
  );
  child.stdin.end(`${lines.join('\n')}\n`);
  const chunks: Buffer[] = [];
  child.stdout.on('data', (chunk: Buffer) => chunks.push(chunk));
  child.stderr.on('data', (chunk: Buffer) => chunks.push(chunk));
  await new Promise((resolve) => child.once('close', resolve));
  return parse(Buffer.concat(chunks).toString());
}

function quoted(value: string | number): string {
  return typeof value === 'number' || /^[\w.:/-]+$/.test(value) ? String(value) : JSON.stringify(value);
}

function parse(output: string): RadclientAnswer {
  const [, received] = output.split(/^(?=Received )/m);
  const packet = /^Received (\S+)/.exec(received ?? '')?.[1];
  const attributes = [...(received ?? '').matchAll(/^\t(\S+ = .*)$/gm)].map(([, line]) => line ?? '');
  return {
    packet,
    attributes: attributes.filter((line) => !line.startsWith('Message-Authenticator')),
    output,
  };
}
