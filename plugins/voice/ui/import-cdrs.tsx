import { useHost } from '@isp/sdk/ui';
import { Button, ErrorPanel, Stack, Text } from '@isp/ui';
import { FileField } from '@isp/ui/forms';
import { Dialog } from '@isp/ui/overlays';
import { type ReactNode, useState } from 'react';

interface ImportCdrsProps {
  onClose(): void;
  onDone(): void;
}

/** Sends a file of call records as it is. One that was sent before is refused by its content. */
export function ImportCdrs({ onClose, onDone }: ImportCdrsProps): ReactNode {
  const { t, api, toast } = useHost();
  const [file, setFile] = useState<File>();
  const [missing, setMissing] = useState(false);
  const [error, setError] = useState<unknown>();
  const send = async () => {
    if (!file) return setMissing(true);
    setError(undefined);
    try {
      await api.post('/voice/cdr-files', {
        // Headers hold plain letters only.
        params: { header: { 'x-file-name': file.name.replace(/[^\x20-\x7e]/g, '_') } },
        headers: { 'Content-Type': 'text/csv; charset=utf-8' },
        body: await file.text(),
        bodySerializer: (text) => text ?? '',
      });
      toast({ title: t('{name} is being read', { name: file.name }), tone: 'good' });
      onDone();
      onClose();
    } catch (failed) {
      setError(failed);
    }
  };
  return (
    <Dialog
      opened
      onClose={onClose}
      title={t('Import call records')}
      footer={
        <>
          <Button onClick={onClose}>{t('Cancel')}</Button>
          <Button variant="filled" onClick={send}>
            {t('Import')}
          </Button>
        </>
      }
    >
      <Stack>
        <Text>
          {t(
            'A CSV file with a heading, in UTF-8. Which column is what is in the settings of the voice plugin.',
          )}
        </Text>
        <FileField
          label={t('File')}
          accept=".csv,text/csv,text/plain"
          value={file}
          onChange={(chosen) => {
            setMissing(false);
            setFile(chosen);
          }}
          {...(missing ? { error: t('Choose a file.') } : {})}
          required
        />
        {error !== undefined && <ErrorPanel error={error} compact />}
      </Stack>
    </Dialog>
  );
}
