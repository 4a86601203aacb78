/** The languages of `Accept-Language` (RFC 9110 section 12.5.4), the wanted ones first, without their regions. */
function wanted(header: string): string[] {
  return header
    .slice(0, 500)
    .split(',')
    .map((part) => {
      const [tag = '', ...parameters] = part.trim().toLowerCase().split(';');
      const quality = parameters
        .map((text) => /^\s*q=([01](?:\.\d{0,3})?)\s*$/.exec(text)?.[1])
        .find(Boolean);
      return { language: tag.split('-')[0] ?? '', quality: Number(quality ?? 1) };
    })
    .filter(({ language, quality }) => /^[a-z]{2,3}$/.test(language) && quality > 0)
    .sort((one, other) => other.quality - one.quality)
    .map(({ language }) => language);
}

/** The first language somebody wants of those there are; otherwise the first there is. */
export function chooseLanguage(header: string | undefined, there: readonly [string, ...string[]]): string {
  return wanted(header ?? '').find((language) => there.includes(language)) ?? there[0];
}
