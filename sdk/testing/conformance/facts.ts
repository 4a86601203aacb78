import { actionsAreDescribed } from './actions-are-described.ts';
import { customersAreErased } from './customers-are-erased.ts';
import { errorsAreListed } from './errors-are-listed.ts';
import { errorsAreWhole } from './errors-are-whole.ts';
import { eventsAreDeclared } from './events-are-declared.ts';
import type { Fact } from './fact.ts';
import { importHasNoEffect } from './import-has-no-effect.ts';
import { loginIsPowerless } from './login-is-powerless.ts';
import { manifestAndCodeAgree, manifestIsSound } from './manifest-is-sound.ts';
import { migrationsGoBothWays } from './migrations-go-both-ways.ts';
import { ownedRowsAreGuarded } from './owned-rows-are-guarded.ts';
import { permissionsAreUsed } from './permissions-are-used.ts';
import { readmeNamesActions } from './readme-names-actions.ts';
import { routesAreSound } from './routes-are-sound.ts';
import { rowsNeedAPrincipal } from './rows-need-a-principal.ts';
import { schedulesAreSound } from './schedules-are-sound.ts';
import { topicsAreLive } from './topics-are-live.ts';

/** What is true of every plugin. */
export const facts: readonly Fact[] = [
  manifestIsSound,
  manifestAndCodeAgree,
  importHasNoEffect,
  actionsAreDescribed,
  routesAreSound,
  permissionsAreUsed,
  eventsAreDeclared,
  schedulesAreSound,
  topicsAreLive,
  errorsAreWhole,
  errorsAreListed,
  readmeNamesActions,
  migrationsGoBothWays,
  ownedRowsAreGuarded,
  loginIsPowerless,
  rowsNeedAPrincipal,
  customersAreErased,
];
