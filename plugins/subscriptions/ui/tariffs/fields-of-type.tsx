import { useHost } from '@isp/sdk/ui';
import { Card, ErrorPanel, KeyValue, Skeleton } from '@isp/ui';
import type { ReactNode } from 'react';
import type { Tariff } from '../names.ts';
import { FieldValue, titleOf, type ValueSchema } from './field-value.tsx';
import { useServiceTypes } from './service-types.ts';

/** The fields of the tariff's type, by the titles its plugin gave them. */
export function FieldsCard({ tariff }: { readonly tariff: Tariff }): ReactNode {
  const { t } = useHost();
  const { data: types, error, refetch } = useServiceTypes();
  if (error) return <ErrorPanel error={error} onRetry={() => refetch()} compact />;
  if (!types) return <Skeleton lines={4} />;
  const type = types.find((one) => one.type === tariff.type);
  const { properties = {} } = (type?.tariffFields ?? {}) as ValueSchema;
  const values = tariff as Readonly<Record<string, unknown>>;
  const items = Object.entries(properties)
    .filter(([name]) => values[name] !== undefined)
    .map(([name, schema]) => ({
      label: titleOf(name, schema),
      value: <FieldValue value={values[name]} schema={schema} />,
    }));
  return (
    <Card title={type?.title ?? tariff.type}>
      <KeyValue items={[{ label: t('Type'), value: type?.title ?? tariff.type }, ...items]} />
    </Card>
  );
}
