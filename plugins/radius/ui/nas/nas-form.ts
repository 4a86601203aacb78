import { splitLines } from '../split-lines.ts';
import type { Nas } from './nas-queries.ts';

/** What is entered of a NAS. `secret` is only ever sent; empty keeps the one there is. */
export interface NasForm {
  readonly name: string;
  readonly address: string;
  readonly secret: string;
  readonly vendor: Nas['vendor'];
  readonly accessType: string | undefined;
  readonly coaPort: number | undefined;
  readonly coaAddress: string;
  readonly otherAddresses: string;
  readonly identifier: string;
  readonly interimSeconds: number | undefined;
  readonly requireMessageAuthenticator: boolean;
}

/** A NAS nobody has entered anything of. */
export const emptyNas: NasForm = {
  name: '',
  address: '',
  secret: '',
  vendor: 'mikrotik',
  accessType: 'pppoe',
  coaPort: undefined,
  coaAddress: '',
  otherAddresses: '',
  identifier: '',
  interimSeconds: undefined,
  requireMessageAuthenticator: true,
};

/** A NAS as its form has it. */
export function toForm(nas: Nas): NasForm {
  return {
    name: nas.name,
    address: nas.address,
    secret: '',
    vendor: nas.vendor,
    accessType: nas.accessType,
    coaPort: nas.coaPort,
    coaAddress: nas.coaAddress ?? '',
    otherAddresses: nas.otherAddresses.join('\n'),
    identifier: nas.identifier ?? '',
    interimSeconds: nas.interimSeconds,
    requireMessageAuthenticator: nas.requireMessageAuthenticator,
  };
}

/** What is sent of a form; what was left empty is left out. */
export function toNas(values: NasForm) {
  const text = (key: 'coaAddress' | 'identifier') => {
    const entered = values[key].trim();
    return entered === '' ? {} : { [key]: entered };
  };
  return {
    name: values.name.trim(),
    address: values.address.trim(),
    vendor: values.vendor,
    ...(values.accessType ? { accessType: values.accessType } : {}),
    ...(values.coaPort === undefined ? {} : { coaPort: values.coaPort }),
    ...(values.interimSeconds === undefined ? {} : { interimSeconds: values.interimSeconds }),
    ...text('coaAddress'),
    ...text('identifier'),
    otherAddresses: splitLines(values.otherAddresses),
    requireMessageAuthenticator: values.requireMessageAuthenticator,
  };
}

/** What is sent to change one: what was emptied is taken away. */
export function toNasChange(values: NasForm) {
  const { accessType = null, coaPort = null, interimSeconds = null } = values;
  const [coaAddress, identifier] = [values.coaAddress.trim() || null, values.identifier.trim() || null];
  return { ...toNas(values), accessType, coaPort, interimSeconds, coaAddress, identifier };
}

/** What is wrong with a form, by field; of a NAS that is there the secret may stay empty. */
export function checkNas(
  values: NasForm,
  t: (text: string) => string,
  isNew: boolean,
): Record<string, string> {
  const problems: Record<string, string> = {};
  if (values.name.trim() === '') problems['/name'] = t('Give it a name.');
  if (!/^[0-9A-Fa-f:.]{2,45}$/.test(values.address.trim()))
    problems['/address'] = t('An IPv4 or IPv6 address, such as 192.0.2.1.');
  const secretFits = /^[\x21-\x7e]{6,128}$/.test(values.secret);
  if (!secretFits && (isNew || values.secret !== ''))
    problems['/secret'] = t('Six characters at least, without spaces and accents.');
  return problems;
}
