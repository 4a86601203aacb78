import { validationFailed } from '@isp/sdk';
import { electronicFormatIBAN, isSEPACountry, isValidIBAN } from 'ibantools';

/** An IBAN without spaces. @throws `VALIDATION_FAILED` for what is none, or of a country without SEPA */
export function checkedIban(text: string): string {
  const iban = electronicFormatIBAN(text) ?? '';
  if (!isValidIBAN(iban)) throw refused('is no IBAN: its length or check digits do not fit');
  if (!isSEPACountry(iban.slice(0, 2))) throw refused('is of a country without SEPA');
  return iban;
}

function refused(message: string): Error {
  return validationFailed([{ path: '/iban', message }]);
}
