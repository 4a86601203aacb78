import { Client, type DatabaseError } from 'pg';
import { StartError } from '../start-error.ts';
import { POSTGRES_MAJOR } from './postgres-binaries.ts';
import { describeServer, explainUnreachable, parseServerUrl } from './server-url.ts';

const SETTING = 'ISP_DATABASE_URL';
const CONNECT_LIMIT_MS = 10_000;

interface Abilities {
  version: string;
  versionNumber: number;
  role: string;
  database: string;
  mayCreateRoles: boolean;
  mayCreateSchemas: boolean;
}

const ABILITIES = `
  SELECT current_setting('server_version') AS "version",
         current_setting('server_version_num')::int AS "versionNumber",
         current_user AS "role",
         current_database() AS "database",
         rolsuper OR rolcreaterole AS "mayCreateRoles",
         has_database_privilege(current_database(), 'CREATE') AS "mayCreateSchemas"
    FROM pg_roles WHERE rolname = current_user`;

/**
 * Checks that a PostgreSQL of the operator's own can be used: reachable, version 18 (`uuidv7()`), and a role that may
 * create the roles and schemas of plugins. Passwords never appear in a message.
 *
 * @param url value of `ISP_DATABASE_URL`.
 * @throws StartError URL_MALFORMED, DATABASE_UNREACHABLE, DATABASE_LOGIN_REFUSED, DATABASE_MISSING, DATABASE_TOO_OLD,
 *   DATABASE_ROLE_TOO_WEAK, DATABASE_UNUSABLE
 */
export async function checkExternalDatabase(url: string): Promise<void> {
  const address = parseServerUrl(url, {
    setting: SETTING,
    schemes: ['postgres:', 'postgresql:'],
    example: 'postgres://user:password@host:5432/database',
  });
  const server = describeServer(address, 5432);
  const abilities = await readAbilities(url).catch((cause) => {
    throw explainConnectError(cause, server);
  });
  assertAble(abilities, server);
}

async function readAbilities(url: string): Promise<Abilities> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: CONNECT_LIMIT_MS });
  client.on('error', () => undefined);
  try {
    await client.connect();
    const { rows } = await client.query<Abilities>(ABILITIES);
    return rows[0]!;
  } finally {
    await client.end().catch(() => undefined);
  }
}

function assertAble(abilities: Abilities, server: string): void {
  const { version, versionNumber, role, database } = abilities;
  if (versionNumber < POSTGRES_MAJOR * 10_000) {
    throw new StartError(
      'DATABASE_TOO_OLD',
      `The database server ${server} runs PostgreSQL ${version}, and ${POSTGRES_MAJOR} or later is needed; upgrade it or point ${SETTING} to another.`,
    );
  }
  if (!abilities.mayCreateRoles) throw tooWeak(role, server, `ALTER ROLE "${role}" CREATEROLE`);
  if (!abilities.mayCreateSchemas)
    throw tooWeak(role, server, `GRANT CREATE ON DATABASE "${database}" TO "${role}"`);
}

function tooWeak(role: string, server: string, remedy: string): StartError {
  const message = `The database role ${role} on ${server} may not create the roles and schemas of plugins; run "${remedy}" there as an administrator.`;
  return new StartError('DATABASE_ROLE_TOO_WEAK', message);
}

function explainConnectError(cause: DatabaseError & { code?: string }, server: string): StartError {
  const explain = (code: string, text: string) => new StartError(code, text, { cause });
  const unreachable = explainUnreachable(cause);
  if (unreachable !== undefined) {
    return explain(
      'DATABASE_UNREACHABLE',
      `The database server ${server} cannot be reached: ${unreachable}; start it or correct ${SETTING}.`,
    );
  }
  switch (cause.code) {
    case '28P01':
    case '28000':
      return explain(
        'DATABASE_LOGIN_REFUSED',
        `The database server ${server} refuses the user or the password of ${SETTING}; correct it.`,
      );
    case '3D000':
      return explain(
        'DATABASE_MISSING',
        `The database named in ${SETTING} does not exist on ${server}; create it there (CREATE DATABASE) or correct the name.`,
      );
    default:
      return explain(
        'DATABASE_UNUSABLE',
        `The database server ${server} cannot be used (${cause.message}); correct ${SETTING}.`,
      );
  }
}
