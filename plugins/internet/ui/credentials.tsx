import { type AnswerOf, useHost } from '@isp/sdk/ui';
import { ButtonLink, Callout, Card, CopyText, KeyValue, Stack } from '@isp/ui';
import type { ReactNode } from 'react';

/** The accepted order. */
export type Ordered = AnswerOf<'/customers/{id}/services/internet', 'post'>;

/** What the customer's router logs in with, when it was ordered. */
export function Credentials({ ordered }: { readonly ordered: Ordered }): ReactNode {
  const { t } = useHost();
  const { login, password } = ordered.credentials;
  return (
    <Stack>
      <Callout tone="good">
        {t('The network is being told. The service is active when it has answered.')}
      </Callout>
      <Card title={t('For the customer’s router')}>
        <KeyValue
          items={[
            { label: t('Login'), value: <CopyText value={login} label={t('Login')} /> },
            ...(password
              ? [{ label: t('Password'), value: <CopyText value={password} label={t('Password')} mask /> }]
              : []),
          ]}
        />
        {password && <Callout tone="warn">{t('The password is shown only now.')}</Callout>}
      </Card>
      <ButtonLink
        href={`/customers/${ordered.service.customerId}?tab=subscriptions.services-tab`}
        variant="filled"
      >
        {t('To the customer’s services')}
      </ButtonLink>
    </Stack>
  );
}
