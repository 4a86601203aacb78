type Part = string | false | null | undefined | Readonly<Record<string, boolean | undefined>>;

/** One `className` of several: names, and names that hold while their value is true. */
export function classes(...parts: readonly Part[]): string {
  return parts
    .flatMap((part) => {
      if (!part) return [];
      return typeof part === 'string' ? [part] : Object.keys(part).filter((name) => part[name]);
    })
    .join(' ');
}
