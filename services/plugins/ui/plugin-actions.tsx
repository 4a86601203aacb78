import { useHost } from '@isp/sdk/ui';
import { Button, Group } from '@isp/ui';
import { ConfirmDialog } from '@isp/ui/overlays';
import { type ReactNode, useState } from 'react';
import { type ChangedPlugin, outcomeOf } from './change-outcome.ts';

interface PluginActionsProps {
  readonly plugin: ChangedPlugin & {
    readonly id: string;
    readonly name: string;
    readonly required: boolean;
  };
  onDone(): unknown;
}

/** Reload, enable, disable, and out of quarantine. */
export function PluginActions({ plugin, onDone }: PluginActionsProps): ReactNode {
  const { t, api, can, toast } = useHost();
  const [disabling, setDisabling] = useState(false);
  const { id, name, state, enabled, required } = plugin;
  const params = { path: { id } };
  const told = async (work: Promise<ChangedPlugin>) => {
    toast(outcomeOf(t, { before: plugin, after: await work, done: t('Done') }));
    await onDone();
  };
  const held = state === 'quarantined' || state === 'backing-off';
  return (
    <Group gap="xs">
      {enabled && can('plugins.plugin.reload') && (
        <Button icon="refresh" onClick={() => told(api.post('/plugins/{id}/reload', { params }))}>
          {t('Reload')}
        </Button>
      )}
      {held && can('plugins.plugin.reload') && (
        <Button onClick={() => told(api.post('/plugins/{id}/release', { params }))}>{t('Try it now')}</Button>
      )}
      {!enabled && can('plugins.plugin.enable') && (
        <Button variant="filled" onClick={() => told(api.post('/plugins/{id}/enable', { params }))}>
          {t('Enable')}
        </Button>
      )}
      {enabled && !required && can('plugins.plugin.enable') && (
        <Button tone="bad" onClick={() => setDisabling(true)}>
          {t('Disable')}
        </Button>
      )}
      <ConfirmDialog
        opened={disabling}
        onClose={() => setDisabling(false)}
        title={t('Disable {name}', { name })}
        confirmLabel={t('Disable')}
        tone="bad"
        onConfirm={() => told(api.post('/plugins/{id}/disable', { params, body: {} }))}
      >
        {t('Its pages and routes are gone until it is enabled again; its jobs and events wait.')}
      </ConfirmDialog>
    </Group>
  );
}
