import { useHost } from '@isp/sdk/ui';
import { Button, ErrorPanel, Group, Page, PageHeader, Section, Stack } from '@isp/ui';
import { FileField } from '@isp/ui/forms';
import { type ReactNode, useRef, useState } from 'react';
import { DryRun } from './dry-run.tsx';
import { fileBase64 } from './file-base64.ts';
import { type ImportAnswer, type Mapping, mappingOf, sentMapping } from './import-fields.ts';
import { ImportList } from './import-list.tsx';

interface Sent {
  readonly fileName: string;
  readonly contentBase64: string;
}

/** Takes customers over from a CSV file: choose it, see what would become of it, import it. */
export default function ImportCustomers(): ReactNode {
  const { t, api, navigate, toast } = useHost();
  const [file, setFile] = useState<Sent>();
  const [chosen, setChosen] = useState<File>();
  const [answer, setAnswer] = useState<ImportAnswer>();
  const [mapping, setMapping] = useState<Mapping>({});
  const [error, setError] = useState<unknown>();
  // The same for all tries of one file: an answer that was lost imports nothing twice.
  const [key, setKey] = useState('');
  // Of two files the answer about the first may come last: it is not the second one's.
  const latest = useRef<unknown>(undefined);
  const check = async (from: Sent, by?: Mapping) => {
    const question = {};
    latest.current = question;
    setError(undefined);
    try {
      const body = { ...from, dryRun: true, ...(by ? { mapping: sentMapping(by) } : {}) };
      const found = await api.post('/customers/import', { body });
      if (latest.current !== question) return;
      setAnswer(found);
      setMapping(mappingOf(found));
      setKey(crypto.randomUUID());
    } catch (failed) {
      if (latest.current === question) setError(failed);
    }
  };
  const choose = async (next: File | undefined) => {
    setChosen(next);
    setAnswer(undefined);
    setFile(undefined);
    setError(undefined);
    latest.current = next;
    if (!next) return;
    const sent = { fileName: next.name.slice(0, 200), contentBase64: await fileBase64(next) };
    if (latest.current !== next) return;
    setFile(sent);
    await check(sent);
  };
  const begin = async () => {
    if (!file) return;
    const { import: begun } = await api.post('/customers/import', {
      headers: { 'Idempotency-Key': key },
      body: { ...file, mapping: sentMapping(mapping) },
    });
    toast({ title: t('The customers are being added.'), tone: 'good' });
    if (begun) navigate(`/customers/imports/${begun.id}`);
  };
  return (
    <Page>
      <PageHeader title={t('Import customers')} back={{ href: '/customers', label: t('Customers') }} />
      <Stack>
        <Section title={t('File')}>
          <Stack>
            <FileField
              label={t('CSV file with a heading')}
              description={t('From any other system; separators and characters are found out. 8 MB at most.')}
              accept=".csv,.txt,text/csv"
              value={chosen}
              onChange={(next) => void choose(next)}
            />
            {error !== undefined && (
              <ErrorPanel
                error={error}
                kept={t('Nothing was imported.')}
                compact
                {...(file ? { onRetry: () => check(file, answer && mapping) } : {})}
              />
            )}
            {file && !answer && error !== undefined && (
              <Group>
                <Button onClick={() => check(file)}>{t('Check again')}</Button>
              </Group>
            )}
          </Stack>
        </Section>
        {file && answer && (
          <DryRun
            answer={answer}
            mapping={mapping}
            onMapping={setMapping}
            onCheck={() => check(file, mapping)}
            onBegin={begin}
          />
        )}
        <ImportList />
      </Stack>
    </Page>
  );
}
