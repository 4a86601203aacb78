import { useHost } from '@isp/sdk/ui';
import { Link, Money } from '@isp/ui';
import { Fragment, type ReactNode } from 'react';
import { useTariffNames } from '../names.ts';

/** What of a JSON Schema is needed to say a value. */
export interface ValueSchema {
  readonly title?: string;
  readonly description?: string;
  readonly properties?: Readonly<Record<string, ValueSchema>>;
  readonly items?: ValueSchema;
}

interface ValueProps<Value> {
  readonly value: Value;
  readonly schema: ValueSchema | undefined;
}

/** Some tariffs have thousands of rates. */
const mostShown = 20;

/** As quotas are sold: 10⁹ bytes, to the byte. */
const gigabytes = { style: 'unit', unit: 'gigabyte', maximumFractionDigits: 9 } as const;

/** A value of whatever shape its plugin gave the field, in the titles of its schema; what names a tariff leads to it. */
export function FieldValue({ value, schema }: ValueProps<unknown>): ReactNode {
  const { t } = useHost();
  if (typeof value === 'boolean') return value ? t('Yes') : t('No');
  if (Array.isArray(value)) return <ListValue value={value} schema={schema?.items} />;
  if (typeof value === 'object' && value !== null)
    return <ObjectValue value={value as Readonly<Record<string, unknown>>} schema={schema} />;
  if (typeof value === 'number') return <NumberValue value={value} schema={schema} />;
  return <TextOrTariff text={String(value)} />;
}

/** Plain values in one line, others one below the other. */
function ListValue({ value, schema }: ValueProps<readonly unknown[]>): ReactNode {
  const { t } = useHost();
  const shown = value.slice(0, mostShown).map((one, at) => ({ key: String(at), one }));
  const more = value.length - shown.length;
  if (!schema?.properties)
    return shown.map(({ key, one }, at) => (
      <Fragment key={key}>
        {at > 0 && ', '}
        <FieldValue value={one} schema={schema} />
      </Fragment>
    ));
  return (
    <ul>
      {shown.map(({ key, one }) => (
        <li key={key}>
          <FieldValue value={one} schema={schema} />
        </li>
      ))}
      {more > 0 && <li>{t('{count|and one more|and {count} more}', { count: more })}</li>}
    </ul>
  );
}

/** An amount, or the parts by their titles, in the order their plugin has them. */
function ObjectValue({ value, schema }: ValueProps<Readonly<Record<string, unknown>>>): ReactNode {
  const { amountMinor, currency } = value;
  if (typeof amountMinor === 'number' && typeof currency === 'string')
    return <Money value={{ amountMinor, currency }} />;
  const names = [...new Set([...Object.keys(schema?.properties ?? {}), ...Object.keys(value)])];
  return names
    .filter((name) => value[name] !== undefined)
    .map((name, at) => (
      <Fragment key={name}>
        {at > 0 && ', '}
        {`${titleOf(name, schema?.properties?.[name])}: `}
        <FieldValue value={value[name]} schema={schema?.properties?.[name]} />
      </Fragment>
    ));
}

/** The unit stands in the description of its field. */
function NumberValue({ value, schema: { description } = {} }: ValueProps<number>): ReactNode {
  const { locale } = useHost();
  if (description?.startsWith('Bytes')) return new Intl.NumberFormat(locale, gigabytes).format(value / 1e9);
  const text = new Intl.NumberFormat(locale).format(value);
  return description === 'kbit/s' ? `${text} kbit/s` : text;
}

function TextOrTariff({ text }: { readonly text: string }): ReactNode {
  const name = useTariffNames().get(text);
  return name === undefined ? text || '–' : <Link href={`/subscriptions/tariffs/${text}`}>{name}</Link>;
}

/** `firstSeconds` → `First seconds`, where its plugin gave it no title. */
export function titleOf(name: string, schema: ValueSchema | undefined): string {
  if (schema?.title) return schema.title;
  const words = name.replaceAll(/([a-z\d])([A-Z])/g, '$1 $2').toLowerCase();
  return words.charAt(0).toUpperCase() + words.slice(1);
}
