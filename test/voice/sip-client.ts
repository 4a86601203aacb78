import { createHash } from 'node:crypto';
import { type Line, openLine, random } from './sip-line.ts';

/** Who asks, and whom. */
export interface SipPhone {
  readonly username: string;
  readonly realm: string;
  readonly password: string;
  /** UDP port of the server on this machine. */
  readonly port: number;
}

const waitMs = 20_000;
const hash = (text: string) => createHash('md5').update(text).digest('hex');

/** Sends REGISTER, and again with the digest the server asks for (RFC 3261, 10 and 22). Answers the last status. */
export async function register(phone: SipPhone): Promise<number> {
  return ask(phone, 'REGISTER', `sip:${phone.realm}`, phone.username);
}

/** Sends INVITE to a number, likewise; a call that is taken on is not waited for. */
export async function invite(phone: SipPhone, number: string): Promise<number> {
  return ask(phone, 'INVITE', `sip:${number}@${phone.realm}`, number);
}

/** Asks whether the server is there. */
export async function isThere(port: number): Promise<boolean> {
  await using line = await openLine(port);
  const phone = { username: 'probe', realm: '127.0.0.1', password: '', port };
  const first = request(phone, { method: 'OPTIONS', uri: `sip:127.0.0.1:${port}`, to: 'probe', line });
  return (await line.exchange(first, 500).catch(() => undefined)) !== undefined;
}

/** A telephone that is registered, and busy for everybody who calls. */
export interface BusyPhone extends AsyncDisposable {
  /** The INVITEs it got. */
  readonly invited: readonly string[];
}

/** Registers a telephone that answers every INVITE with 486. */
export async function busyPhone(phone: SipPhone): Promise<BusyPhone> {
  const line = await openLine(phone.port);
  const invited: string[] = [];
  line.onRequest((text, reply) => {
    if (!text.startsWith('INVITE ')) return;
    invited.push(text);
    const copied = text.split('\r\n').filter((one) => /^(Via|From|Call-ID|CSeq):/i.test(one));
    const to = /^To:.*$/im.exec(text)?.[0];
    const head = ['SIP/2.0 486 Busy Here', ...copied, `${to};tag=${random()}`];
    reply([...head, 'Content-Length: 0', '', ''].join('\r\n'));
  });
  const uri = `sip:${phone.realm}`;
  const status = await askOn(line, phone, { method: 'REGISTER', uri, to: phone.username });
  if (status !== 200) throw new TypeError(`the telephone is not registered: ${status}`);
  return { invited, [Symbol.asyncDispose]: () => line[Symbol.asyncDispose]() };
}

async function ask(phone: SipPhone, method: string, uri: string, to: string): Promise<number> {
  await using line = await openLine(phone.port);
  return await askOn(line, phone, { method, uri, to });
}

async function askOn(
  line: Line,
  phone: SipPhone,
  { method, uri, to }: Pick<About, 'method' | 'uri' | 'to'>,
): Promise<number> {
  const about = { method, uri, to, line };
  const first = await line.exchange(request(phone, about), waitMs);
  const challenge = first.headers.get('www-authenticate') ?? first.headers.get('proxy-authenticate');
  if (challenge === undefined) return first.status;
  const name = first.status === 407 ? 'Proxy-Authorization' : 'Authorization';
  const proof = `${name}: ${digest(phone, { method, uri, challenge })}`;
  return (await line.exchange(request(phone, { ...about, proof }), waitMs)).status;
}

interface About {
  readonly method: string;
  readonly uri: string;
  readonly to: string;
  readonly line: Line;
  readonly proof?: string;
}

function request({ username, realm }: SipPhone, { method, uri, to, line, proof }: About): string {
  const sequence = line.next();
  const from = `${line.address.address}:${line.address.port}`;
  return [
    `${method} ${uri} SIP/2.0`,
    `Via: SIP/2.0/UDP ${from};branch=z9hG4bK${random()};rport`,
    'Max-Forwards: 70',
    `From: <sip:${username}@${realm}>;tag=${line.tag}`,
    `To: <sip:${to}@${realm}>`,
    `Call-ID: ${line.callId}`,
    `CSeq: ${sequence} ${method}`,
    `Contact: <sip:${username}@${from}>`,
    ...(method === 'REGISTER' ? ['Expires: 300'] : []),
    ...(proof ? [proof] : []),
    'Content-Length: 0',
    '',
    '',
  ].join('\r\n');
}

/** RFC 2617, 3.2.2; with and without `qop`. */
function digest(
  { username, realm, password }: SipPhone,
  { method, uri, challenge }: { readonly method: string; readonly uri: string; readonly challenge: string },
): string {
  const part = (name: string) => new RegExp(`\\b${name}="?([^",]+)"?`, 'i').exec(challenge)?.[1];
  const [nonce = '', asked = realm] = [part('nonce'), part('realm')];
  const one = hash(`${username}:${asked}:${password}`);
  const two = hash(`${method}:${uri}`);
  const cnonce = random();
  const qop = part('qop') ? `, qop=auth, nc=00000001, cnonce="${cnonce}"` : '';
  const response = hash(qop ? `${one}:${nonce}:00000001:${cnonce}:auth:${two}` : `${one}:${nonce}:${two}`);
  return `Digest username="${username}", realm="${asked}", nonce="${nonce}", uri="${uri}", response="${response}", algorithm=MD5${qop}`;
}
