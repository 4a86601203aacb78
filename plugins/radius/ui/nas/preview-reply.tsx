import { type AnswerOf, useHost } from '@isp/sdk/ui';
import { Card, EmptyState, Grid, Group, Stack, StatusBadge, Text } from '@isp/ui';
import { Form, NumberField, Select, TextField, useForm } from '@isp/ui/forms';
import { type ReactNode, useState } from 'react';
import { gardenReasons } from '../gardens/garden-words.ts';

type Preview = AnswerOf<'/radius/nas/{id}/preview-reply', 'get'>;
type GardenReason = ReturnType<typeof gardenReasons>[number]['value'];

interface Asked {
  readonly login: string;
  readonly downKbps: number | undefined;
  readonly upKbps: number | undefined;
  readonly garden: string | undefined;
}

/** What the access server would be answered for a login or for speeds; nothing is stored. */
export function PreviewReply({ nasId: id }: { readonly nasId: string }): ReactNode {
  const { t, api } = useHost();
  const [answer, setAnswer] = useState<Preview>();
  const form = useForm<Asked>({
    initial: { login: '', downKbps: 100_000, upKbps: 20_000, garden: undefined },
    validate: ({ login, downKbps, upKbps }): Record<string, string> =>
      login.trim() === '' && !(downKbps && upKbps) ? { '/login': t('A login, or both speeds.') } : {},
  });
  const ask = async ({ login, downKbps, upKbps, garden }: Asked) => {
    const speeds = { ...(downKbps && { downKbps }), ...(upKbps && { upKbps }) };
    const query = {
      ...(login.trim() === '' ? speeds : { login: login.trim() }),
      ...(garden ? { garden: garden as GardenReason } : {}),
    };
    setAnswer(await api.get('/radius/nas/{id}/preview-reply', { params: { path: { id }, query } }));
  };
  return (
    <Card title={t('What it would be answered')}>
      <Grid min={320}>
        <Form form={form} onSubmit={ask} submitLabel={t('Preview the answer')}>
          <Stack>
            <TextField
              {...form.field('login')}
              label={t('Login')}
              description={t('Of a service. Empty: for the speeds below.')}
              autoComplete="off"
            />
            <Grid min={140}>
              <NumberField {...form.field('downKbps')} label={t('Down')} unit="kbit/s" min={1} />
              <NumberField {...form.field('upKbps')} label={t('Up')} unit="kbit/s" min={1} />
            </Grid>
            <Select
              {...form.field('garden')}
              label={t('As if suspended')}
              options={[...gardenReasons(t)]}
              placeholder={t('Not suspended')}
              clearable
            />
          </Stack>
        </Form>
        <div aria-live="polite">{answer ? <Answer answer={answer} /> : <Nothing />}</div>
      </Grid>
    </Card>
  );
}

function Nothing(): ReactNode {
  const { t } = useHost();
  return (
    <EmptyState title={t('Nothing asked yet')} icon="eye">
      {t('The answer appears here attribute by attribute. Nothing is changed.')}
    </EmptyState>
  );
}

function Answer({ answer }: { readonly answer: Preview }): ReactNode {
  const { t } = useHost();
  return (
    <Stack>
      <Group align="center">
        <StatusBadge status={answer.result} />
        <Text>{answer.reason}</Text>
      </Group>
      {answer.attributes.length === 0 ? (
        <Text dimmed>{t('No attributes')}</Text>
      ) : (
        <ul>
          {answer.attributes.map(({ name, value }) => (
            <li key={`${name} ${value}`}>
              <Text mono size="sm" as="span">
                {name} = {value}
              </Text>
            </li>
          ))}
        </ul>
      )}
    </Stack>
  );
}
