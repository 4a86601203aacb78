import { type AnswerOf, useHost } from '@isp/sdk/ui';
import { ButtonLink, Callout, Card, CopyText, KeyValue, Stack } from '@isp/ui';
import type { ReactNode } from 'react';

/** The accepted order. */
export type Ordered = AnswerOf<'/customers/{id}/services/voice', 'post'>;

/** What a telephone registers with, when it was ordered. */
export function SipCredentials({ ordered }: { readonly ordered: Ordered }): ReactNode {
  const { t } = useHost();
  const { username, realm, password } = ordered.credentials;
  const { numbers, customerId } = ordered.service;
  return (
    <Stack>
      <Callout tone="good">
        {t('The network is being told. The service is active when it has answered.')}
      </Callout>
      <Card title={t('For the customer’s telephone')}>
        <KeyValue
          items={[
            { label: t('User name'), value: <CopyText value={username} label={t('User name')} /> },
            { label: t('SIP domain'), value: <CopyText value={realm} label={t('SIP domain')} /> },
            { label: t('Password'), value: <CopyText value={password} label={t('Password')} mask /> },
            { label: t('Telephone numbers'), value: numbers.map((number) => `+${number}`).join(', ') },
          ]}
        />
        <Callout tone="warn">{t('The password is shown only now.')}</Callout>
      </Card>
      <ButtonLink href={`/customers/${customerId}?tab=subscriptions.services-tab`} variant="filled">
        {t('To the customer’s services')}
      </ButtonLink>
    </Stack>
  );
}
