import { spawnSync } from 'node:child_process';
import { StartError } from '../start-error.ts';

/** An unprivileged user that root starts a server as. */
export interface ServerUser {
  name: string;
  uid: number;
  gid: number;
}

const CANDIDATES = ['postgres', '_postgres', 'nobody'];

/**
 * The user PostgreSQL runs as: it refuses to run as root.
 *
 * @param owner of an existing cluster, which wins over the names tried otherwise.
 * @returns undefined when this process is not root: then the server runs as the same user.
 * @throws StartError NO_UNPRIVILEGED_USER, CLUSTER_OF_ANOTHER_USER
 */
export function chooseServerUser(owner: { uid: number; gid: number } | undefined): ServerUser | undefined {
  const uid = process.getuid?.();
  if (uid === undefined) return undefined;
  if (uid !== 0) {
    if (owner !== undefined && owner.uid !== uid) throw ownedByAnother(owner.uid);
    return undefined;
  }
  if (owner !== undefined && owner.uid !== 0) return { name: `user ${owner.uid}`, ...owner };
  return findFirstUser() ?? refuse();
}

function findFirstUser(): ServerUser | undefined {
  for (const name of CANDIDATES) {
    const [uid, gid] = [askId('-u', name), askId('-g', name)];
    if (uid !== undefined && gid !== undefined && uid !== 0) return { name, uid, gid };
  }
  return undefined;
}

function askId(option: '-u' | '-g', name: string): number | undefined {
  const answer = spawnSync('id', [option, name], { encoding: 'utf8' });
  return answer.status === 0 ? Number(answer.stdout.trim()) : undefined;
}

function refuse(): never {
  const message =
    'PostgreSQL refuses to run as root, and there is no user "postgres" or "nobody" to run it as; ' +
    'start as an ordinary user or set ISP_DATABASE_URL to a PostgreSQL of your own.';
  throw new StartError('NO_UNPRIVILEGED_USER', message);
}

function ownedByAnother(uid: number): StartError {
  const message =
    `The embedded database belongs to user ${uid}, as whom or as root it was started before; ` +
    'start as that user, or set ISP_DATA_DIR to another directory.';
  return new StartError('CLUSTER_OF_ANOTHER_USER', message);
}
