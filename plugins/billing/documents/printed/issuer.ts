import type { LegalEntity } from '../../contract/index.ts';

/** A legal entity as it was when a document was issued: what is printed of it. */
export type Issuer = Pick<
  LegalEntity,
  'name' | 'address' | 'vatNumber' | 'payTo' | 'contact' | 'note' | 'logoId'
>;

/** What is kept of an entity for the documents it issues from now on. */
export function issuerOf(entity: LegalEntity): Issuer {
  const { name, address, vatNumber, payTo, contact, note, logoId } = entity;
  return { name, address, vatNumber, payTo, contact, note, logoId };
}

/** An address as it is written on a letter; the country in words of the reader. */
export function addressLines(address: LegalEntity['address'], language: string): string[] {
  const { street, postalCode, city, country } = address ?? {};
  const town = [postalCode, city].filter(Boolean).join(' ');
  return [street, town, country ? countryName(country, language) : undefined].filter((line): line is string =>
    Boolean(line),
  );
}

const names = new Map<string, Intl.DisplayNames>();

function countryName(country: string, language: string): string {
  const known = names.get(language) ?? new Intl.DisplayNames([language], { type: 'region' });
  names.set(language, known);
  return known.of(country) ?? country;
}
