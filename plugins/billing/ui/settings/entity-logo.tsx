import { ApiError, useHost } from '@isp/sdk/ui';
import { Button, Group, Section, StatusBadge, Text } from '@isp/ui';
import { FileField, Form, useForm } from '@isp/ui/forms';
import { ConfirmDialog } from '@isp/ui/overlays';
import { useQueryClient } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import type { Entity } from './entity-form.ts';
import { entitiesKey } from './entity-queries.ts';
import { toBase64 } from './to-base64.ts';

interface LogoForm {
  readonly file: File | undefined;
}

const mostBytes = 100_000;
const types = ['image/png', 'image/jpeg'] as const;

/** The picture on a company's documents. */
export function EntityLogo({ entity: { id, logoId } }: { readonly entity: Entity }): ReactNode {
  const { t, api, toast } = useHost();
  const queries = useQueryClient();
  const [removing, setRemoving] = useState(false);
  const form = useForm<LogoForm>({
    initial: { file: undefined },
    validate: ({ file }): Record<string, string> => {
      if (!file) return { '/file': t('Choose a file.') };
      const fits = types.some((type) => type === file.type) && file.size <= mostBytes;
      return fits ? {} : { '/file': t('A PNG or JPEG of 100 KB at most.') };
    },
  });
  const send = async ({ file }: LogoForm) => {
    if (!file) return;
    const body = { contentType: file.type as (typeof types)[number], base64: await toBase64(file) };
    const answer = await api
      .put('/legal-entities/{id}/logo', { params: { path: { id } }, body })
      .catch(unread);
    if (answer === 'no picture')
      return form.setErrors({ '/file': t('There is no such picture in this file.') });
    await queries.invalidateQueries({ queryKey: entitiesKey });
    form.reset();
    toast({ title: t('Documents have it from now on.'), tone: 'good' });
  };
  const remove = async () => {
    await api.delete('/legal-entities/{id}/logo', { params: { path: { id } } });
    await queries.invalidateQueries({ queryKey: entitiesKey });
  };
  return (
    <Section title={t('Logo')}>
      <Group align="center">
        {logoId ? (
          <StatusBadge status="active" label={t('There is one')} />
        ) : (
          <Text dimmed>{t('None yet')}</Text>
        )}
        {logoId && (
          <Button size="sm" icon="trash" tone="bad" onClick={() => setRemoving(true)}>
            {t('Take it away')}
          </Button>
        )}
      </Group>
      <Form form={form} onSubmit={send} submitLabel={t('Use this logo')}>
        <FileField {...form.field('file')} label={t('File')} accept={types.join(',')} />
      </Form>
      <ConfirmDialog
        opened={removing}
        onClose={() => setRemoving(false)}
        title={t('Take the logo away')}
        confirmLabel={t('Take it away')}
        tone="bad"
        onConfirm={remove}
      >
        {t('Documents from now on have the name only.')}
      </ConfirmDialog>
    </Section>
  );
}

/** What the file holds is not what its name says; other failures stay what they are. */
function unread(error: unknown): 'no picture' {
  if (error instanceof ApiError && error.errors.some(({ path }) => path === '/base64')) return 'no picture';
  throw error;
}
