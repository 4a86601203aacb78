import { useHost } from '@isp/sdk/ui';
import { Card, ErrorPanel, KeyValue, Link, Skeleton } from '@isp/ui';
import { Fragment, type ReactNode } from 'react';
import { type Tariff, useTariffNames } from '../names.ts';
import { useServiceTypes } from './service-types.ts';

interface Property {
  readonly title?: string;
  readonly description?: string;
}

/** The fields of the tariff's type, by the titles its plugin gave them. */
export function FieldsCard({ tariff }: { readonly tariff: Tariff }): ReactNode {
  const { t } = useHost();
  const { data: types, error, refetch } = useServiceTypes();
  if (error) return <ErrorPanel error={error} onRetry={() => refetch()} compact />;
  if (!types) return <Skeleton lines={4} />;
  const type = types.find((one) => one.type === tariff.type);
  const properties = (type?.tariffFields?.properties ?? {}) as Readonly<Record<string, Property>>;
  const values = tariff as Readonly<Record<string, unknown>>;
  const items = Object.entries(properties)
    .filter(([name]) => values[name] !== undefined)
    .map(([name, { title = name, description }]) => ({
      label: title,
      value: (
        <>
          <FieldValue value={values[name]} />
          {description === 'kbit/s' && ' kbit/s'}
        </>
      ),
    }));
  return (
    <Card title={type?.title ?? tariff.type}>
      <KeyValue items={[{ label: t('Type'), value: type?.title ?? tariff.type }, ...items]} />
    </Card>
  );
}

/** A value of whatever shape its plugin gave the field; what names a tariff leads to it. */
function FieldValue({ value }: { readonly value: unknown }): ReactNode {
  const { t } = useHost();
  if (typeof value === 'boolean') return value ? t('Yes') : t('No');
  if (Array.isArray(value)) return <Parts parts={value.map((part, at) => [String(at), part])} />;
  if (typeof value === 'object' && value !== null) return <Parts parts={Object.entries(value)} named />;
  return <TextOrTariff text={String(value)} />;
}

function Parts({
  parts,
  named = false,
}: {
  readonly parts: readonly (readonly [string, unknown])[];
  readonly named?: boolean;
}): ReactNode {
  return parts.map(([name, part], at) => (
    <Fragment key={name}>
      {at > 0 && ', '}
      {named && `${name}: `}
      <FieldValue value={part} />
    </Fragment>
  ));
}

function TextOrTariff({ text }: { readonly text: string }): ReactNode {
  const name = useTariffNames().get(text);
  return name === undefined ? text : <Link href={`/subscriptions/tariffs/${text}`}>{name}</Link>;
}
