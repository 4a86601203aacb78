import type { Principal } from '@isp/sdk';
import { defineStore, secureRows } from '@isp/sdk/data';
import { inMigration, roleRights, schemaGrants, schemaRoles } from '@isp/sdk/runtime';
import { Client } from 'pg';
import { DataTypes } from 'sequelize';

export interface Thing {
  readonly id: string;
  readonly resellerId: string;
  readonly customerId: string;
  readonly name: string;
}

export const things = defineStore<Thing>({
  name: 'things',
  columns: {
    id: { type: DataTypes.UUID, primaryKey: true },
    resellerId: DataTypes.UUID,
    customerId: DataTypes.UUID,
    name: DataTypes.TEXT,
  },
  owner: { reseller: 'resellerId', customer: 'customerId' },
  defaultSort: 'name',
});

const resellers = 25;
const customersOfEach = 2;
const thingsOfEach = 20;

/** The n-th of a kind of id. */
function idOf(kind: number, number: number): string {
  return `0190000${kind}-0000-7000-8000-${String(number).padStart(12, '0')}`;
}

/** 50 people who see different rows: resellers (some with others below them) and customers. */
export const crowd: readonly Principal[] = [
  ...Array.from({ length: resellers }, (_, number) => reseller(number)),
  ...Array.from({ length: resellers }, (_, number) => customer(number * customersOfEach)),
];

function reseller(number: number): Principal {
  const below = number % 5 === 0 ? [idOf(1, number), idOf(1, number + 1)] : [idOf(1, number)];
  return { scope: 'reseller', id: `reseller-${number}`, permissions: [], resellerIds: below };
}

function customer(number: number): Principal {
  return { scope: 'customer', id: `customer-${number}`, permissions: [], customerId: idOf(2, number) };
}

/** A new row of somebody's own. */
export function thingOf(principal: Principal, id: string): Thing {
  const number = principal.customerId ? Number(principal.customerId.slice(-12)) : 0;
  const resellerId = principal.resellerIds?.[0] ?? idOf(1, Math.floor(number / customersOfEach));
  return { id, resellerId, customerId: principal.customerId ?? idOf(2, 0), name: id };
}

/** Whether a row is one a principal may see. */
export function isOf({ scope, resellerIds = [], customerId }: Principal, thing: Thing): boolean {
  return scope === 'reseller' ? resellerIds.includes(thing.resellerId) : thing.customerId === customerId;
}

/** Rows each of the crowd has, and that nobody of it adds to or takes away. */
export function rowsOf({ resellerIds = [], scope }: Principal): number {
  return (scope === 'reseller' ? resellerIds.length * customersOfEach : 1) * thingsOfEach;
}

const roles = schemaRoles('crowd');

/** Makes schema, roles and rows as the platform would. Answers the URL of the login. */
export async function makeThings(adminUrl: string): Promise<string> {
  const admin = new Client({ connectionString: adminUrl });
  await admin.connect();
  await admin.query(`
    CREATE ROLE ${roles.owner} ${roleRights} PASSWORD 'crowd';
    CREATE ROLE ${roles.login} ${roleRights} PASSWORD 'crowd';
    ${schemaGrants(roles)}
    ALTER ROLE ${roles.login} SET search_path = ${roles.schema};
    ALTER ROLE ${roles.owner} SET search_path = ${roles.schema};
  `);
  await admin.end();
  const owner = new Client({ connectionString: urlOf(adminUrl, roles.owner) });
  await owner.connect();
  await inMigration(owner, async (db) => {
    await db.run(
      'CREATE TABLE things (id uuid PRIMARY KEY, reseller_id uuid NOT NULL, customer_id uuid NOT NULL, name text NOT NULL)',
    );
    await secureRows(db, 'things', { reseller: 'reseller_id', customer: 'customer_id' });
    await db.run(`INSERT INTO things SELECT uuidv7(), ('01900001-0000-7000-8000-' || lpad(r::text, 12, '0'))::uuid,
      ('01900002-0000-7000-8000-' || lpad((r * ${customersOfEach} + c)::text, 12, '0'))::uuid, format('thing %s', n)
      FROM generate_series(0, ${resellers}) r, generate_series(0, ${customersOfEach - 1}) c,
        generate_series(1, ${thingsOfEach}) n`);
  });
  await owner.end();
  return urlOf(adminUrl, roles.login);
}

function urlOf(adminUrl: string, user: string): string {
  const url = new URL(adminUrl);
  url.username = user;
  url.password = 'crowd';
  return url.href;
}
