import { useT } from '@isp/sdk/ui';
import { Section, Stack } from '@isp/ui';
import { type FormState, TextField } from '@isp/ui/forms';
import type { ReactNode } from 'react';
import type { EndpointForm } from './endpoint-form.ts';
import { EventPicker } from './event-picker.tsx';

/** All that is entered of an endpoint. */
export function EndpointFields({ form }: { readonly form: FormState<EndpointForm> }): ReactNode {
  const t = useT();
  const events = form.errors['/events'];
  return (
    <Stack>
      <TextField
        {...form.field('url')}
        label={t('Address')}
        description={t('Each event is sent there with POST, signed.')}
        type="url"
        placeholder="https://hooks.example.com/isp"
        required
      />
      <TextField {...form.field('description')} label={t('What it is for')} maxLength={200} />
      <TextField
        {...form.field('contact')}
        label={t('Who is told')}
        description={t('E-mail address that is told when nothing arrives any more. Empty: who adds it.')}
        type="email"
      />
      <Section title={t('Events')}>
        <EventPicker
          value={form.values.events}
          onChange={(next) => form.set('events', next)}
          {...(events ? { error: events } : {})}
        />
      </Section>
    </Stack>
  );
}
