import { type AnswerOf, useHost } from '@isp/sdk/ui';
import { Card, CopyText, DateTime, KeyValue, Link } from '@isp/ui';
import type { ReactNode } from 'react';
import { actorName } from './audit-words.ts';

interface EntryProps {
  readonly entry: AnswerOf<'/audit/{id}', 'get'>;
}

/** Who did it, from where and with what. */
export function WhoDidIt({ entry }: EntryProps): ReactNode {
  const { t, can } = useHost();
  const { actor, address, userAgent } = entry;
  const { id, impersonator, apiKeyId } = actor;
  const name = actorName(t, actor);
  const isPerson = ['staff', 'reseller', 'customer'].includes(actor.kind) && !id.startsWith('plugin:');
  return (
    <Card title={t('Who')}>
      <KeyValue
        items={[
          {
            label: t('Who'),
            value:
              isPerson && can('identity.user.read') ? (
                <Link href={`/identity/users/${id}`}>{name}</Link>
              ) : (
                name
              ),
          },
          { label: t('Logged in as him'), value: impersonator?.name },
          {
            label: t('API key'),
            value: apiKeyId && <Link href={`/api-keys/${apiKeyId}`}>{t('Show')}</Link>,
          },
          { label: t('From where'), value: address },
          { label: t('With what'), value: userAgent },
          {
            label: t('What else he did'),
            value: <Link href={`/audit?filter[actorId]=${encodeURIComponent(id)}`}>{t('Show')}</Link>,
          },
        ]}
      />
    </Card>
  );
}

/** When it was done, to what, and where it stands in the chain. */
export function WhatHappened({ entry }: EntryProps): ReactNode {
  const { t } = useHost();
  const { at, plugin, code, subject, customerId, requestId, number, hash, times } = entry;
  return (
    <Card title={t('What')}>
      <KeyValue
        items={[
          { label: t('When'), value: <DateTime value={at} /> },
          { label: t('Plugin'), value: plugin },
          { label: t('Error'), value: code },
          {
            label: t('To what'),
            value: subject && <Link href={`/audit?filter[subjectId]=${subject.id}`}>{subject.kind}</Link>,
          },
          {
            label: t('Customer'),
            value: customerId && <Link href={`/customers/${customerId}`}>{t('Show')}</Link>,
          },
          { label: t('Calls it stands for'), value: times === undefined ? undefined : String(times) },
          {
            label: t('Request'),
            value: <Link href={`/audit?filter[requestId]=${requestId}`}>{requestId}</Link>,
          },
          { label: t('Number'), value: String(number) },
          { label: t('Hash'), value: <CopyText value={hash} label={t('Hash')} /> },
        ]}
      />
    </Card>
  );
}
