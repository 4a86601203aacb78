import type { AttributeDefinition, AttributeRow } from './definition.ts';
import { standardRows, vendorRows } from './rows.ts';
import { valueNames } from './value-names.ts';

const namesOfValues: Readonly<Record<string, Readonly<Record<string, number>> | undefined>> = valueNames;

const definitions: readonly AttributeDefinition[] = [
  ...standardRows.map((row) => toDefinition(row)),
  ...vendorRows.flatMap(([vendorId, rows]) => rows.map((row) => toDefinition(row, vendorId))),
];

const byName = new Map(
  definitions.flatMap((definition) => [
    [definition.name.toLowerCase(), definition],
    [definition.name, definition],
  ]),
);
const byCode = new Map(definitions.map((definition) => [codeKey(definition), definition]));
const knownVendors: ReadonlySet<number> = new Set(vendorRows.map(([vendorId]) => vendorId));

/** The definition of an attribute by name; upper and lower case are equal, as in FreeRADIUS. */
export function findDefinition(name: string): AttributeDefinition | undefined {
  return byName.get(name) ?? byName.get(name.toLowerCase());
}

/** The definition of an attribute as it arrived on the wire. */
export function findDefinitionByCode(wire: {
  code: number;
  vendorId?: number;
}): AttributeDefinition | undefined {
  return byCode.get(codeKey(wire));
}

/** Whether the inside of this vendor's Vendor-Specific attributes is known to us. */
export function isKnownVendor(vendorId: number): boolean {
  return knownVendors.has(vendorId);
}

function codeKey({ code, vendorId = 0 }: { code: number; vendorId?: number }): number {
  return vendorId * 256 + code;
}

function toDefinition([code, name, type, flags]: AttributeRow, vendorId?: number): AttributeDefinition {
  return { code, name, type, vendorId, values: namesOfValues[name], ...flags };
}
