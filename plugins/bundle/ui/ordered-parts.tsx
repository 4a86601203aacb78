import { type AnswerOf, useHost } from '@isp/sdk/ui';
import { ButtonLink, Callout, Card, CopyText, Group, KeyValue, Stack, StatusBadge } from '@isp/ui';
import type { ReactNode } from 'react';
import { useTariffName } from './tariff-name.ts';

/** The accepted order. */
export type Ordered = AnswerOf<'/customers/{id}/services/bundle', 'post'>;
type Part = Ordered['components'][number];

/** What was ordered with a bundle, and the passwords that were made, shown this once. */
export function OrderedParts({ ordered }: { readonly ordered: Ordered }): ReactNode {
  const { t } = useHost();
  const { id, customerId } = ordered.service;
  return (
    <Stack>
      {ordered.components.some(({ state }) => state === 'refused') ? (
        <Callout tone="warn">
          {t('What was refused can be ordered again on the page of the bundle; the rest is on its way.')}
        </Callout>
      ) : (
        <Callout tone="good">
          {t('The network is being told. The bundle is active when all of its components are.')}
        </Callout>
      )}
      {ordered.components.map((part) => (
        <OnePart key={part.id} part={part} />
      ))}
      <Group>
        <ButtonLink href={`/customers/${customerId}?tab=subscriptions.services-tab`} variant="filled">
          {t('To the customer’s services')}
        </ButtonLink>
        <ButtonLink href={`/subscriptions/${id}`}>{t('To the bundle')}</ButtonLink>
      </Group>
    </Stack>
  );
}

function OnePart({ part }: { readonly part: Part }): ReactNode {
  const { t } = useHost();
  const name = useTariffName(part);
  return (
    <Card title={name} actions={<StatusBadge status={part.state} />}>
      {part.state === 'refused' && <Callout tone="bad">{part.reason}</Callout>}
      {part.state === 'waiting' && (
        <Callout tone="warn">
          {t('It is asked for again by itself; see the bundle for how far it is.')}
        </Callout>
      )}
      <Credentials of={part} />
    </Card>
  );
}

/** What was made for the customer of one component. */
export function Credentials({ of }: { readonly of: Pick<Part, 'credentials'> }): ReactNode {
  const { t } = useHost();
  const made = textsOf(of.credentials);
  return (
    <Stack>
      <KeyValue
        items={made.map(([name, value]) => ({
          label: wordFor(name, t),
          value: <CopyText value={value} label={wordFor(name, t)} mask={name === 'password'} />,
        }))}
      />
      {made.some(([name]) => name === 'password') && (
        <Callout tone="warn">{t('The password is shown only now.')}</Callout>
      )}
    </Stack>
  );
}

/** What of the credentials is a text; which there are is up to the plugin of the type. */
export function textsOf(credentials: Readonly<Record<string, unknown>> = {}): [string, string][] {
  return Object.entries(credentials).filter((one): one is [string, string] => typeof one[1] === 'string');
}

/** What a part of credentials is called; one nobody taught us is shown as it is. */
export function wordFor(name: string, t: (text: string) => string): string {
  const words: Readonly<Record<string, string>> = {
    login: t('Login'),
    username: t('User name'),
    realm: t('SIP domain'),
    password: t('Password'),
  };
  return words[name] ?? name;
}
