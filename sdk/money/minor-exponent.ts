import { moneyErrors } from './errors.ts';

/**
 * Currencies by the number of decimal places of their minor unit. Source: ISO 4217 list one, published 2024-06-25 by
 * SIX for ISO, and amendments 175 to 177 (ZWG, XCG, XAD). Codes without minor units (XAU, XXX …) are not in it.
 */
const byExponent: readonly (readonly [places: number, codes: string])[] = [
  [0, 'BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF'],
  [
    2,
    `AED AFN ALL AMD ANG AOA ARS AUD AWG AZN BAM BBD BDT BGN BMD BND BOB BOV BRL BSD BTN BWP BYN BZD CAD CDF CHE CHF
    CHW CNY COP COU CRC CUC CUP CVE CZK DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GTQ GYD HKD HNL HTG
    HUF IDR ILS INR IRR JMD KES KGS KHR KPW KYD KZT LAK LBP LKR LRD LSL MAD MDL MGA MKD MMK MNT MOP MRU MUR MVR MWK
    MXN MXV MYR MZN NAD NGN NIO NOK NPR NZD PAB PEN PGK PHP PKR PLN QAR RON RSD RUB SAR SBD SCR SDG SEK SGD SHP SLE
    SOS SRD SSP STN SVC SYP SZL THB TJS TMT TOP TRY TTD TWD TZS UAH USD USN UYU UZS VED VES WST XAD XCD XCG YER ZAR
    ZMW ZWG`,
  ],
  [3, 'BHD IQD JOD KWD LYD OMR TND'],
  [4, 'CLF UYW'],
];

const exponents: ReadonlyMap<string, number> = new Map(
  byExponent.flatMap(([places, codes]) => codes.split(/\s+/).map((code) => [code, places] as const)),
);

/**
 * How many decimal places the currency's minor unit has: 2 for EUR, 0 for JPY, 3 for KWD, 4 for CLF.
 * Throws MONEY_UNKNOWN_CURRENCY for a code that ISO 4217 does not list with a minor unit.
 */
export function minorExponent(currency: string): number {
  const places = exponents.get(currency);
  if (places === undefined) throw moneyErrors.MONEY_UNKNOWN_CURRENCY({ currency });
  return places;
}
