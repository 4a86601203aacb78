/** Texts of one language by the English text they stand for. */
export type Dictionary = Readonly<Record<string, string>>;

/** Values for the places in a text: `t('{count} customers', { count: 3 })`. */
export type TextValues = Readonly<Record<string, string | number>>;

/**
 * Says a text in the language of the page. The English text is the key, so English is always complete; a text the
 * language lacks is said in English. `{name}` is replaced by a value, `{count|one customer|{count} customers}` chooses by
 * number: the forms stand in the order of the language's plural categories (`zero one two few many other`, those it has).
 */
export type Translate = (text: string, values?: TextValues) => string;

const order = ['zero', 'one', 'two', 'few', 'many', 'other'] as const;

/** Makes a {@link Translate}: with `{ 'Hello {name}': 'Hallo {name}' }` for `de`, `t('Hello {name}', { name: 'Ana' })` is `Hallo Ana`. */
export function translator(locale: string, dictionary: Dictionary = {}): Translate {
  const numbers = new Intl.NumberFormat(locale);
  return (text, values = {}) => {
    const own = Object.hasOwn(dictionary, text) ? dictionary[text] : undefined;
    const chosen = choose(own ?? text, own === undefined ? 'en' : locale, values);
    return chosen.replace(/\{(\w+)\}/g, (place, name: string) => {
      const value = values[name];
      return typeof value === 'number' ? numbers.format(value) : (value ?? place);
    });
  };
}

function choose(text: string, locale: string, values: TextValues): string {
  return text.replace(/\{(\w+)\|((?:[^{}]|\{\w+\})*)\}/g, (_, name: string, forms: string) => {
    const all = forms.split('|');
    const has = new Set(new Intl.PluralRules(locale).resolvedOptions().pluralCategories);
    const categories = order.filter((category) => has.has(category));
    const at = categories.indexOf(new Intl.PluralRules(locale).select(Number(values[name] ?? 0)));
    return all[Math.min(at < 0 ? all.length - 1 : at, all.length - 1)] ?? '';
  });
}
