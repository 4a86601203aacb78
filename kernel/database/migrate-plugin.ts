import { type MigrationStep, migrationFiles } from '@isp/sdk/runtime';
import { Client } from 'pg';
import { ensurePluginSchema } from './ensure-plugin-schema.ts';
import { type ExpandGuard, expandGuard } from './expand-guard.ts';
import { appliedSteps } from './migration-log.ts';
import type { MigrationOutcome, PluginToMigrate } from './migration-request.ts';
import { isContract, type LoadedStep, planSteps, type StepPlan } from './plan-steps.ts';
import { type PluginRole, pluginRole, urlFor } from './plugin-role.ts';
import { describeFailure, pendingSteps, runMigrations } from './run-migrations.ts';

interface Database {
  readonly admin: Client;
  readonly url: string;
  /** What the plugins' passwords are derived from. */
  readonly secret: string;
}

/** Brings one plugin's schema up to date, as far as this moment allows. */
export async function migratePlugin(
  { admin, url, secret }: Database,
  plugin: PluginToMigrate,
): Promise<MigrationOutcome> {
  const role = pluginRole(plugin.id, secret);
  const owner = new Client({ connectionString: urlFor(url, role.owner, role.ownerPassword) });
  try {
    await ensurePluginSchema(admin, role, { keepsAudit: plugin.keepsAudit === true });
    await owner.connect();
    return await migrateAs({ admin, owner, role }, plugin, await migrationFiles(plugin.directory));
  } catch (error) {
    return { plugin: plugin.id, applied: [], deferred: [], problem: describeFailure(error) };
  } finally {
    await owner.end().catch(() => undefined);
  }
}

async function migrateAs(
  { admin, owner, role }: { admin: Client; owner: Client; role: PluginRole },
  plugin: PluginToMigrate,
  files: readonly MigrationStep[],
): Promise<MigrationOutcome> {
  const first = (await appliedSteps(admin, plugin.id)).length === 0;
  // What has no schema yet has nothing to take away.
  const moment = first && plugin.moment === 'before-swap' ? 'alone' : plugin.moment;
  const pending = await pendingSteps(admin, plugin.id, files);
  const plan = planSteps({ ...plugin, moment }, pending);
  const guard = moment === 'before-swap' ? await guardOf(owner, role) : undefined;
  const run = await runMigrations({ admin, owner, plugin: plugin.id, steps: plan.run, guard });
  const failed = run.failed && describeFailed(plan, run.failed);
  const refused = plan.refused ? { problem: plan.refused } : undefined;
  const waiting = pending.filter(
    ({ name, migration }) => isContract(migration) && !run.applied.includes(name),
  );
  return {
    plugin: plugin.id,
    applied: run.applied,
    deferred: waiting.map(({ name }) => name),
    ...(refused ?? failed),
  };
}

function guardOf(owner: Client, role: PluginRole): Promise<ExpandGuard> {
  return expandGuard({ query: async (sql) => (await owner.query(sql)).rows }, role);
}

/** A plugin can serve without a contract step, but no expand step may pass one by. */
function describeFailed(
  { run }: StepPlan,
  { step, reason }: { step: LoadedStep; reason: string },
): Pick<MigrationOutcome, 'problem' | 'unfinished'> {
  if (!isContract(step.migration)) return { problem: reason };
  const behind = run.find(({ name, migration }) => name > step.name && !isContract(migration));
  const text = `the contract step ${step.name} did not go through: ${reason}`;
  return behind ? { problem: `${text}; ${behind.name} waits behind it` } : { unfinished: text };
}
