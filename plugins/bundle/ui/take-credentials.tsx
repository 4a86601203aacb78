import { type AnswerOf, useHost } from '@isp/sdk/ui';
import { Button, Callout, CopyText, KeyValue, Stack } from '@isp/ui';
import { ConfirmDialog } from '@isp/ui/overlays';
import { type ReactNode, useState } from 'react';
import { textsOf, wordFor } from './ordered-parts.tsx';

type Taken = AnswerOf<'/bundles/{id}/credentials', 'post'>['data'];

/** Shows passwords that were made when nobody waited for them, once. */
export function TakeCredentials({ bundleId: id }: { readonly bundleId: string }): ReactNode {
  const { t, api } = useHost();
  const [asking, setAsking] = useState(false);
  const [taken, setTaken] = useState<Taken>();
  const [key] = useState(() => crypto.randomUUID());
  const take = async () => {
    const { data } = await api.post('/bundles/{id}/credentials', {
      params: { path: { id } },
      headers: { 'Idempotency-Key': key },
    });
    setTaken(data);
  };
  if (taken) return <Shown taken={taken} />;
  return (
    <>
      <Button size="sm" icon="key" onClick={() => setAsking(true)}>
        {t('Passwords nobody has seen yet')}
      </Button>
      <ConfirmDialog
        opened={asking}
        onClose={() => setAsking(false)}
        title={t('Show the passwords once')}
        confirmLabel={t('Show them')}
        onConfirm={take}
      >
        {t('They were made when nobody waited for the answer. Afterwards nobody can read them again.')}
      </ConfirmDialog>
    </>
  );
}

function Shown({ taken }: { readonly taken: Taken }): ReactNode {
  const { t } = useHost();
  if (taken.length === 0) return <Callout>{t('All passwords have been shown already.')}</Callout>;
  return (
    <Stack>
      <Callout tone="warn">{t('The password is shown only now.')}</Callout>
      {taken.map(({ serviceId, credentials }) => (
        <KeyValue
          key={serviceId}
          items={textsOf(credentials).map(([name, value]) => ({
            label: wordFor(name, t),
            value: <CopyText value={value} label={wordFor(name, t)} mask={name === 'password'} />,
          }))}
        />
      ))}
    </Stack>
  );
}
