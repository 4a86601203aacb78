/** How subscribers come to an access server, as far as vendors tell the ways apart. */
export const accessTypes = ['pppoe', 'ipoe', 'hotspot', 'static'] as const;
export type AccessType = (typeof accessTypes)[number];

/**
 * What `Huntgroup-Name` is for an access server: its vendor, and where it says how subscribers come, that too
 * (`cisco/ipoe`). Rows that are for a way of access ask for the second, those for all of them for the first.
 */
export function huntgroupsOf({
  vendor = 'other',
  accessType,
}: {
  readonly vendor?: string | undefined;
  readonly accessType?: string | undefined;
}): { readonly name: 'Huntgroup-Name'; readonly value: string }[] {
  const names = accessType ? [vendor, `${vendor}/${accessType}`] : [vendor];
  return names.map((value) => ({ name: 'Huntgroup-Name', value }));
}
