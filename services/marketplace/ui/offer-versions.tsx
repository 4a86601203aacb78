import { useHost } from '@isp/sdk/ui';
import { Badge, Card, DateTime, Group, Heading, Section, Text } from '@isp/ui';
import type { ReactNode } from 'react';
import type { Offer } from './offer-queries.ts';
import { signatureText } from './signature.ts';

type Version = Offer['versions'][number];

/** All versions, newest first: what changed, who signed them, and whether they fit. */
export function OfferVersions({ offer }: { readonly offer: Offer }): ReactNode {
  const { t } = useHost();
  return (
    <Section title={t('Versions')}>
      {offer.versions.map((version) => (
        <Card key={version.version}>
          <VersionCard version={version} installed={version.version === offer.installedVersion} />
        </Card>
      ))}
    </Section>
  );
}

interface VersionCardProps {
  readonly version: Version;
  readonly installed: boolean;
}

function VersionCard({ version, installed }: VersionCardProps): ReactNode {
  const { t } = useHost();
  const { publishedAt, signature, compatible, reason, deprecated, revoked, changelog } = version;
  return (
    <>
      <Group gap="xs">
        <Heading level={3}>{version.version}</Heading>
        {installed && <Badge tone="good">{t('Installed')}</Badge>}
        {revoked && <Badge tone="bad">{t('Revoked')}</Badge>}
        {deprecated && <Badge tone="warn">{t('Deprecated')}</Badge>}
        {!compatible && <Badge tone="neutral">{t('Does not fit')}</Badge>}
        <Badge tone={signature.state === 'trusted' ? 'good' : 'warn'}>{signatureText(t, signature)}</Badge>
      </Group>
      {publishedAt && (
        <Text size="sm" dimmed>
          <DateTime value={publishedAt} />
        </Text>
      )}
      {[revoked, deprecated, compatible ? undefined : reason].filter(Boolean).map((text) => (
        <Text key={text}>{text}</Text>
      ))}
      <Changes markdown={changelog ?? ''} />
    </>
  );
}

/** The lines of a change log, without the signs Markdown makes lists and headings of. */
function Changes({ markdown }: { readonly markdown: string }): ReactNode {
  const lines = markdown
    .split('\n')
    .map((line) => line.replace(/^\s*(?:[-*+]|#+)\s+/, '').trim())
    .filter(Boolean);
  if (lines.length === 0) return null;
  return (
    <ul>
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  );
}
