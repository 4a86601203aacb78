import { Button, Callout, CopyText, ErrorPanel, Group, Section, Skeleton, Stack, Text } from '@isp/ui';
import { Form, PasswordField, TextField, useForm } from '@isp/ui/forms';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { api } from '../../api/portal-api.ts';
import { useShellT } from '../../language/language.tsx';
import { QrCode } from './qr-code.tsx';

const key = ['account', 'totp'];

/** The authenticator app: set up, recovery codes shown once, switched off with the password. */
export function OwnSecondFactor(): ReactNode {
  const t = useShellT();
  const client = useQueryClient();
  const { data, error, refetch } = useQuery({
    queryKey: key,
    queryFn: ({ signal }) => api.get('/auth/totp', { signal }),
  });
  const [enrolment, setEnrolment] = useState<{ secret: string; uri: string }>();
  const [codes, setCodes] = useState<readonly string[]>();
  const readAnew = () => client.invalidateQueries({ queryKey: key });
  return (
    <Section
      title={t('Second factor')}
      description={t('A code of an app on your phone, besides the password.')}
    >
      {error && <ErrorPanel error={error} onRetry={() => refetch()} compact />}
      {!data && !error && <Skeleton lines={2} />}
      {codes && <RecoveryCodes codes={codes} />}
      {data && !data.enabled && !enrolment && (
        <Button onClick={async () => setEnrolment(await api.post('/auth/totp'))}>
          {t('Set up an authenticator app')}
        </Button>
      )}
      {enrolment && (
        <Enrolment
          {...enrolment}
          onConfirmed={async (recoveryCodes) => {
            setCodes(recoveryCodes);
            setEnrolment(undefined);
            await readAnew();
          }}
        />
      )}
      {data?.enabled && <SwitchOff left={data.recoveryCodesLeft} onDone={readAnew} />}
    </Section>
  );
}

interface EnrolmentProps {
  readonly secret: string;
  readonly uri: string;
  onConfirmed(codes: readonly string[]): Promise<void>;
}

function Enrolment({ secret, uri, onConfirmed }: EnrolmentProps): ReactNode {
  const t = useShellT();
  const form = useForm({ initial: { code: '' } });
  return (
    <Stack>
      <Text>{t('Scan this with the app, then enter the code it shows.')}</Text>
      <QrCode text={uri} label={t('Picture for the authenticator app; the same as the text below')} />
      <CopyText value={secret} label={t('Or type this in')} />
      <Form
        form={form}
        submitLabel={t('Switch it on')}
        onSubmit={async ({ code }) => {
          const { recoveryCodes } = await api.post('/auth/totp/confirm', { body: { code: code.trim() } });
          await onConfirmed(recoveryCodes);
        }}
      >
        <TextField {...form.field('code')} label={t('Code')} autoComplete="one-time-code" required />
      </Form>
    </Stack>
  );
}

function RecoveryCodes({ codes }: { readonly codes: readonly string[] }): ReactNode {
  const t = useShellT();
  return (
    <Callout tone="good" title={t('It is on. Keep these codes')}>
      <Text>{t('Each lets you in once when you do not have your phone. They are shown only now.')}</Text>
      <Group>
        {codes.map((code) => (
          <Text key={code} mono as="span">
            {code}
          </Text>
        ))}
      </Group>
      <CopyText value={codes.join('\n')} label={t('Copy all')} mask />
    </Callout>
  );
}

function SwitchOff({ left, onDone }: { readonly left: number; onDone(): Promise<void> }): ReactNode {
  const t = useShellT();
  const [asked, setAsked] = useState(false);
  const form = useForm({ initial: { password: '', totp: '' } });
  if (!asked)
    return (
      <Stack>
        <Text>
          {t('It is on. {count|One recovery code is left.|{count} recovery codes are left.}', {
            count: left,
          })}
        </Text>
        <Button tone="bad" onClick={() => setAsked(true)}>
          {t('Switch it off')}
        </Button>
      </Stack>
    );
  return (
    <Form
      form={form}
      submitLabel={t('Switch it off')}
      cancel={<Button onClick={() => setAsked(false)}>{t('Cancel')}</Button>}
      onSubmit={async (values) => {
        await api.post('/auth/totp/disable', { body: values });
        await onDone();
      }}
    >
      <PasswordField
        {...form.field('password')}
        label={t('Password')}
        autoComplete="current-password"
        required
      />
      <TextField {...form.field('totp')} label={t('Code')} autoComplete="one-time-code" required />
    </Form>
  );
}
