import type { ActionDefinition, Transaction } from '../../author/index.ts';
import { platformErrors } from '../../contract/index.ts';
import { closeSchema } from '../close-schema.ts';
import { canonicalJson } from '../once/canonical-json.ts';
import type { CallMeta, HostPorts, PluginDatabase } from '../ports.ts';
import { schemaValidator, type Validate } from '../schema-validator.ts';
import { entityTag, fitsIfMatch } from './entity-tag.ts';
import { joinedDatabase } from './joined-database.ts';
import { readerOf, readerParams } from './resource-routes.ts';

type Params = Readonly<Record<string, unknown>>;

/** What a call does, for its caller and with the ports it is given. */
interface Work {
  readonly ports: HostPorts;
  handle(ports: HostPorts): Promise<unknown>;
  read(ports: HostPorts, reader: ActionDefinition, params: Params): Promise<unknown>;
}

/**
 * Makes what runs an action only while the resource is as its caller has seen it. The representation is read by the action
 * that answers GET on the same path: once before, and once more in the transaction that changes it, where the row is
 * locked. So of two changes based on one representation the second is refused.
 */
export function ifMatch(
  action: ActionDefinition,
  siblings: readonly ActionDefinition[],
): (meta: CallMeta, params: Params, work: Work) => Promise<unknown> {
  const reader = readerOf(action, siblings);
  let fillIn: Validate | undefined;
  return async (meta, params, { ports, handle, read }) => {
    const { ifMatch: condition } = meta;
    if (condition === undefined) return handle(ports);
    if (!reader) throw platformErrors.PRECONDITION_FAILED({ reason: noTag });
    const asked = readerParams(reader, action, params);
    fillIn ??= schemaValidator(closeSchema(reader.params));
    fillIn(asked);
    const assertFits = async (given: HostPorts) => {
      const tag = entityTag(await read(given, reader, { ...asked }));
      if (!fitsIfMatch(condition, tag)) throw platformErrors.PRECONDITION_FAILED({ reason: changed });
    };
    await assertFits(ports);
    const lockName = `${reader.name} ${canonicalJson(asked)}`;
    const within = (tx: Transaction) => ({
      ...ports,
      database: joinedDatabase(ports.database, tx, new Set(Object.values(asked))),
    });
    const database = checkedFirst(ports.database, async (tx) => {
      await tx.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [lockName]);
      await assertFits(within(tx));
    });
    return handle({ ...ports, database });
  };
}

const changed = 'It has changed since you read it; nothing was changed now. Read it again, and decide anew.';
const noTag =
  'What this changes has no ETag, so If-Match cannot be kept to; nothing was changed. Leave it out.';

/** The first transaction that may write checks before it does. */
function checkedFirst(database: PluginDatabase, check: (tx: Transaction) => Promise<void>): PluginDatabase {
  let checked = false;
  return {
    ...database,
    transaction: (principal, work, options = {}) => {
      if (checked || options.readOnly) return database.transaction(principal, work, options);
      const checking = async (tx: Transaction) => {
        await check(tx);
        checked = true;
        return work(tx);
      };
      return database.transaction(principal, checking, options);
    },
  };
}
