import { useT } from '@isp/sdk/ui';
import { Grid, Section, Stack } from '@isp/ui';
import { type FormState, NumberField, TextArea, TextField } from '@isp/ui/forms';
import type { ReactNode } from 'react';
import type { GardenForm } from './garden-form.ts';

interface GardenFieldsProps {
  readonly form: FormState<GardenForm>;
}

/** All that is entered of a garden. */
export function GardenFields({ form }: GardenFieldsProps): ReactNode {
  const t = useT();
  const written = Object.keys(form.values.texts);
  const languages = [...new Set(['en', 'de', ...written])];
  return (
    <>
      <Section title={t('What the network gives')}>
        <NetworkFields form={form} />
      </Section>
      <Section title={t('What people read')}>
        <PageFields form={form} />
      </Section>
      {languages.map((language) => (
        <Section
          key={language}
          title={t('Text in {language}', { language })}
          description={t('Empty: the text that comes with the platform.')}
        >
          <Stack>
            <TextField {...textAt(form, `/texts/${language}/title`)} label={t('Title')} maxLength={120} />
            <TextArea
              {...textAt(form, `/texts/${language}/text`)}
              label={t('Text')}
              description={t('Paragraphs are parted by an empty line.')}
              rows={4}
            />
          </Stack>
        </Section>
      ))}
    </>
  );
}

/** A field of a text, which need not be there yet; the other half of it is made with it. */
function textAt(form: FormState<GardenForm>, pointer: string) {
  const field = form.at<string | undefined>(pointer);
  const [, , language = '', part = ''] = pointer.split('/');
  return {
    ...field,
    value: field.value ?? '',
    onChange: (value: string) => {
      const before = form.values.texts[language] ?? { title: '', text: '' };
      form.set(`/texts/${language}`, { ...before, [part]: value });
    },
  };
}

function NetworkFields({ form }: GardenFieldsProps): ReactNode {
  const t = useT();
  return (
    <Stack>
      <Grid min={160}>
        <NumberField {...form.field('downKbps')} label={t('Down')} unit="kbit/s" min={1} />
        <NumberField {...form.field('upKbps')} label={t('Up')} unit="kbit/s" min={1} />
      </Grid>
      <Grid min={220}>
        <TextField
          {...form.field('list')}
          label={t('List on the access server')}
          description={t('Address list or filter they are put in.')}
          mono
          required
        />
        <TextField
          {...form.field('pool')}
          label={t('Pool')}
          description={t('As it is called on the access server. Empty: their own address.')}
          mono
        />
      </Grid>
      <TextArea
        {...form.field('allow')}
        label={t('Can be reached')}
        description={t('Names and networks, one on each line.')}
        rows={3}
        mono
      />
    </Stack>
  );
}

function PageFields({ form }: GardenFieldsProps): ReactNode {
  const t = useT();
  return (
    <Stack>
      <TextField
        {...form.field('payUrl')}
        label={t('Where one pays')}
        type="url"
        placeholder="https://pay.example.net"
      />
      <TextField
        {...form.field('pageUrl')}
        label={t('Page of the garden')}
        description={t('For hotspots that send browsers there.')}
        type="url"
      />
      <TextField {...form.field('contact')} label={t('Whom to call')} maxLength={200} />
    </Stack>
  );
}
