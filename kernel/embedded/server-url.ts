import { StartError } from '../start-error.ts';

/** A setting that holds the address of a server, perhaps with a password in it. */
export interface ServerSetting {
  /** Name of the environment variable. */
  setting: string;
  /** Accepted schemes, with the colon: `postgres:`. */
  schemes: string[];
  /** A correct value, for the message. */
  example: string;
}

const UNREACHABLE: Record<string, string> = {
  ENOTFOUND: 'its host name is not known',
  EAI_AGAIN: 'its host name cannot be resolved at the moment',
  ECONNREFUSED: 'nothing listens there',
  ECONNRESET: 'it closed the connection',
  EHOSTUNREACH: 'there is no route to it',
  ENETUNREACH: 'there is no route to it',
  ETIMEDOUT: 'it does not answer',
};

/**
 * Reads the address of a server.
 *
 * @throws StartError URL_MALFORMED; the value is not repeated, since it may hold a password.
 */
export function parseServerUrl(text: string, { setting, schemes, example }: ServerSetting): URL {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (url !== undefined && schemes.includes(url.protocol) && namesHost(url) && isDecodable(url)) return url;
  throw new StartError(
    'URL_MALFORMED',
    `${setting} is not an address of the form ${example}; correct it (write % in a password as %25).`,
  );
}

/** PostgreSQL takes the folder of a unix socket as a parameter. */
function namesHost(url: URL): boolean {
  return url.hostname !== '' || url.searchParams.has('host');
}

function isDecodable({ username, password }: URL): boolean {
  try {
    decodeURIComponent(username + password);
    return true;
  } catch {
    return false;
  }
}

/** Host and port for a message: never the user, the password or the parameters. */
export function describeServer(url: URL, defaultPort: number): string {
  return `${url.hostname || url.searchParams.get('host')}:${url.port || defaultPort}`;
}

/** Why a connection failed, in words without secrets; undefined when the network was not the reason. */
export function explainUnreachable(error: unknown): string | undefined {
  // A name with several addresses fails with all their errors in one.
  const { errors } = error as Partial<AggregateError>;
  const { code, message } = (errors?.[0] ?? error) as NodeJS.ErrnoException;
  return (
    UNREACHABLE[code ?? ''] ?? (/timeout|timed out/i.test(message ?? '') ? UNREACHABLE.ETIMEDOUT : undefined)
  );
}
