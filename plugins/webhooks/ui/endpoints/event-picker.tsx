import { type AnswerOf, useHost } from '@isp/sdk/ui';
import { EmptyState, ErrorPanel, Section, Skeleton, Stack, Text } from '@isp/ui';
import { Checkbox, TextField } from '@isp/ui/forms';
import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';

type EventName = AnswerOf<'/webhooks/events', 'get'>['data'][number];

interface EventPickerProps {
  readonly value: readonly string[];
  readonly error?: string;
  onChange(value: readonly string[]): void;
}

/** Chooses events: all, all of a plugin, or one by one. */
export function EventPicker({ value, error: problem, onChange }: EventPickerProps): ReactNode {
  const { t, api } = useHost();
  const [text, setText] = useState('');
  const { data, error, refetch } = useQuery({
    queryKey: ['webhooks', 'events'],
    queryFn: async ({ signal }) => (await api.get('/webhooks/events', { signal })).data,
    staleTime: 300_000,
  });
  if (error) return <ErrorPanel error={error} onRetry={() => refetch()} compact />;
  if (!data) return <Skeleton lines={6} />;
  const groups = byPlugin(data.filter((event) => fits(event, text)));
  const toggle = (name: string) => (on: boolean) =>
    onChange(on ? [...value, name] : value.filter((other) => other !== name));
  const all = value.includes('*');
  return (
    <Stack>
      <Checkbox
        label={t('All events there are and will be')}
        value={all}
        onChange={toggle('*')}
        name="/events"
        {...(problem ? { error: problem } : {})}
      />
      <TextField label={t('Find an event')} type="search" value={text} onChange={setText} />
      {groups.length === 0 && (
        <EmptyState title={t('No such event')} icon="search">
          {t('Try a part of its name, such as invoice.')}
        </EmptyState>
      )}
      {groups.map(([plugin, events]) => (
        <Section key={plugin} title={plugin}>
          <Checkbox
            label={t('All of {plugin}', { plugin })}
            value={value.includes(`${plugin}.*`)}
            onChange={toggle(`${plugin}.*`)}
            disabled={all}
          />
          {events.map(({ name, title, forResellers }) => (
            <Checkbox
              key={name}
              label={withoutFields(title)}
              description={
                <Text mono size="sm" as="span" dimmed>
                  {name}
                  {!forResellers && ` · ${t('of the ISP only')}`}
                </Text>
              }
              value={value.includes(name)}
              onChange={toggle(name)}
              disabled={all || value.includes(`${plugin}.*`)}
            />
          ))}
        </Section>
      ))}
    </Stack>
  );
}

/** What is told of one event names its fields: `Invoice {number} was issued`; here it is about all of them. */
const withoutFields = (title: string) => title.replaceAll(/\{\w+\}/g, '…');

const fits = ({ name, title }: EventName, text: string) =>
  `${name} ${title}`.toLowerCase().includes(text.trim().toLowerCase());

function byPlugin(events: readonly EventName[]): (readonly [string, readonly EventName[]])[] {
  const groups = Map.groupBy(events, ({ plugin }) => plugin);
  return [...groups].sort(([one], [other]) => one.localeCompare(other));
}
