import { useHost } from '@isp/sdk/ui';
import { Card, DateTime, EmptyState, KeyValue, Text } from '@isp/ui';
import type { ReactNode } from 'react';
import type { Asked, Offer } from './offer-queries.ts';
import { signatureText } from './signature.ts';

/** Who made it, where it comes from, and who signed it. */
export function OfferFacts({ offer }: { readonly offer: Offer }): ReactNode {
  const { t } = useHost();
  const { publisher, source, runtime, version, publishedAt, installedVersion, versions } = offer;
  const taken = versions.find((one) => one.version === version);
  return (
    <Card title={t('Plugin')}>
      <KeyValue
        items={[
          { label: t('Version'), value: version },
          { label: t('Installed'), value: installedVersion },
          { label: t('Published'), value: publishedAt && <DateTime value={publishedAt} /> },
          { label: t('Publisher'), value: publisher },
          { label: t('Source'), value: source },
          { label: t('Signature'), value: taken && signatureText(t, taken.signature) },
          {
            label: t('Runs as'),
            value: runtime === 'sandbox' ? t('Sandboxed: it reaches what it asks for') : t('Trusted code'),
          },
          { label: t('Needs'), value: taken && needsText(taken.requires) },
        ]}
      />
    </Card>
  );
}

function needsText(requires: Readonly<Record<string, string>>): string {
  return Object.entries(requires)
    .map(([plugin, range]) => `${plugin} ${range}`)
    .join(', ');
}

/** What it asks for, in words, with the publisher's reasons. */
export function AskedFor({ asked }: { readonly asked: readonly Asked[] }): ReactNode {
  const { t } = useHost();
  return (
    <Card title={t('What it asks for')}>
      {asked.length === 0 ? (
        <EmptyState title={t('It asks for nothing')} icon="check">
          {t('Nothing has to be agreed to.')}
        </EmptyState>
      ) : (
        <AskedList asked={asked} />
      )}
    </Card>
  );
}

/** Permissions as a list. */
export function AskedList({ asked }: { readonly asked: readonly Asked[] }): ReactNode {
  return (
    <ul>
      {asked.map(({ id, title, reason }) => (
        <li key={id}>
          <Text>{title}</Text>
          <Text size="sm" dimmed>
            {[reason, id].filter(Boolean).join(' · ')}
          </Text>
        </li>
      ))}
    </ul>
  );
}
