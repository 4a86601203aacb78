import { useHost } from '@isp/sdk/ui';
import { Button, Stack, Text } from '@isp/ui';
import { RadioGroup } from '@isp/ui/forms';
import { ConfirmDialog } from '@isp/ui/overlays';
import { useQueryClient } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';

type Fate = 'keep' | 'export' | 'drop';

interface RemovePluginProps {
  readonly plugin: { readonly id: string; readonly name: string };
  /** It is being removed, or was not: the plugin is gone before its data is. */
  onRemoving(removing: boolean): void;
}

/** Removes an installed plugin; what becomes of its data somebody has to choose. */
export function RemovePlugin({ plugin, onRemoving }: RemovePluginProps): ReactNode {
  const { t, api, toast, navigate } = useHost();
  const queries = useQueryClient();
  const [asking, setAsking] = useState(false);
  const [data, setData] = useState<string | undefined>('keep');
  const { id, name } = plugin;
  const remove = async () => {
    const query = { data: (data ?? 'keep') as Fate };
    onRemoving(true);
    const { exportFile } = await api
      .delete('/plugins/{id}', { params: { path: { id }, query } })
      .catch((error) => {
        onRemoving(false);
        throw error;
      });
    toast({
      title: t('{name} was removed', { name }),
      tone: 'good',
      ...(exportFile ? { text: t('Its data is on the server: {file}', { file: exportFile }) } : {}),
    });
    navigate('/plugins');
    await queries.invalidateQueries({ queryKey: ['plugins'], exact: true });
  };
  return (
    <>
      <Button tone="bad" icon="trash" onClick={() => setAsking(true)}>
        {t('Remove')}
      </Button>
      <ConfirmDialog
        opened={asking}
        onClose={() => setAsking(false)}
        title={t('Remove {name}', { name })}
        confirmLabel={t('Remove')}
        tone="bad"
        type={id}
        onConfirm={remove}
      >
        <Stack>
          <Text>{t('Its pages, routes and jobs are gone at once.')}</Text>
          <RadioGroup label={t('Its data')} value={data} onChange={setData} options={fates(t)} />
        </Stack>
      </ConfirmDialog>
    </>
  );
}

function fates(t: (text: string) => string) {
  return [
    {
      value: 'keep',
      label: t('Keep it'),
      description: t('It is there again when the plugin is installed again.'),
    },
    {
      value: 'export',
      label: t('Write it into an archive'),
      description: t(
        'A file on the server; in the database nothing is left. The audit log says where it is.',
      ),
    },
    { value: 'drop', label: t('Delete it'), description: t('It cannot be brought back.') },
  ];
}
