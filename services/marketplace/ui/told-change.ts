import { useHost } from '@isp/sdk/ui';

interface ChangedPlugin {
  readonly name: string;
  readonly version: string;
  readonly state: string;
  /** Why it is in this state, such as settings it waits for. */
  readonly reason?: string;
  readonly lastChange?: { readonly outcome: string; readonly reason?: string };
}

/** Says how an install or an update ended: it runs, waits for something, or what was there before serves on. */
export function useToldChange(): (plugin: ChangedPlugin) => void {
  const { t, toast } = useHost();
  return ({ name, version, state, reason = '', lastChange }) => {
    if (lastChange?.outcome === 'rolled-back')
      toast({
        title: t('{name} did not come up; what was there before serves on', { name }),
        text: lastChange.reason ?? '',
        tone: 'bad',
      });
    else if (state === 'running')
      toast({ title: t('{name} {version} runs', { name, version }), tone: 'good' });
    else toast({ title: t('{name} {version} is installed', { name, version }), text: reason, tone: 'warn' });
  };
}
