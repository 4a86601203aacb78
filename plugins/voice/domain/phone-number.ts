/** How numbers are written by the switch that made a record. */
export interface DialPlan {
  /** Own country, such as `49`. */
  readonly countryCode: string;
  /** What comes before a number of the own country: `0`; empty when nothing does. */
  readonly nationalPrefix: string;
  /** What comes before a country code: `00`. */
  readonly internationalPrefix: string;
}

const separators = /[\s()./-]/g;
const international = /^[1-9]\d{2,14}$/;

/**
 * A number as it is compared and rated: international, digits only. `+49 30 123`, `0049 30 123` and `030 123` are `4930123`.
 * Digits without any prefix are international already. Undefined for what is no number, such as `anonymous`.
 */
export function toInternational(given: string, plan: DialPlan): string | undefined {
  const number = expand(
    given
      .replace(/^sips?:/i, '')
      .replace(/@.*$/, '')
      .replace(separators, ''),
    plan,
  );
  return international.test(number) ? number : undefined;
}

function expand(number: string, { countryCode, nationalPrefix, internationalPrefix }: DialPlan): string {
  if (number.startsWith('+')) return number.slice(1);
  if (internationalPrefix && number.startsWith(internationalPrefix))
    return number.slice(internationalPrefix.length);
  if (nationalPrefix && number.startsWith(nationalPrefix))
    return countryCode + number.slice(nationalPrefix.length);
  return number;
}
