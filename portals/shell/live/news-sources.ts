import { api } from '../api/portal-api.ts';

/** Something to tell, with its English text. */
export interface Told {
  readonly id: string;
  /** RFC 3339, by the platform's clock. */
  readonly at: string;
  readonly text: string;
  readonly values: Readonly<Record<string, string>>;
  readonly detail?: string;
  readonly href: string;
  readonly tone: 'bad' | 'warn' | 'good';
  /** It is over when the platform says so no more; otherwise it happened, and stays. */
  readonly waits?: boolean;
}

/** Where news comes from: a live topic, who may hear it, and what of it is worth telling. */
export interface NewsSource {
  /** Kept in the settings of who does not want to hear of it. */
  readonly id: string;
  readonly topic: string;
  readonly permission: string;
  told(change: unknown): Told | undefined;
  /** The id of what is over with this change. */
  over?(change: unknown): string | undefined;
  /** What waits for somebody now: asked for when changes may have been missed. */
  waiting(): Promise<readonly Told[]>;
}

interface PluginChange {
  readonly kind?: string;
  readonly incident?: {
    readonly id: string;
    readonly at: string;
    readonly plugin: string;
    readonly reason: string;
  };
}

const plugins: NewsSource = {
  id: 'plugins',
  topic: 'plugins',
  permission: 'plugins.plugin.read',
  told(change) {
    const { kind, incident } = (change ?? {}) as PluginChange;
    if (kind !== 'incident' || !incident) return undefined;
    const { id, at, plugin, reason } = incident;
    const text = 'The plugin {plugin} had an incident';
    return { id, at, text, values: { plugin }, detail: reason, href: `/plugins/${plugin}`, tone: 'bad' };
  },
  async waiting() {
    const { data } = await api.get('/plugins');
    return data.flatMap(({ id, name, quarantine }) =>
      quarantine
        ? [
            {
              ...{ id: `${id} quarantine`, at: quarantine.since, values: { plugin: name } },
              text: 'The plugin {plugin} is in quarantine',
              ...{ detail: quarantine.reason, href: `/plugins/${id}`, tone: 'bad' as const, waits: true },
            },
          ]
        : [],
    );
  },
};

interface JobChange {
  readonly id: string;
  readonly status: string;
  readonly updatedAt: string;
  readonly manualReason?: string | undefined;
}

const manualJobs: NewsSource = {
  id: 'jobs',
  topic: 'jobs',
  permission: 'provisioning.job.read',
  told(change) {
    const job = (change ?? {}) as JobChange;
    return job.id && job.status === 'manual' ? waitingJob(job) : undefined;
  },
  over(change) {
    const { id, status } = (change ?? {}) as JobChange;
    return id && status !== 'manual' ? idOfJob(id) : undefined;
  },
  async waiting() {
    const query = { 'filter[status]': 'manual', sort: '-createdAt', limit: 50 } as const;
    const { data } = await api.get('/provisioning/jobs', { params: { query } });
    return data.map(waitingJob);
  },
};

const idOfJob = (id: string) => `${id} manual`;

function waitingJob({ id, updatedAt, manualReason }: JobChange): Told {
  return {
    ...{ id: idOfJob(id), at: updatedAt, values: {}, waits: true },
    text: 'A provisioning job waits for somebody',
    ...(manualReason ? { detail: manualReason } : {}),
    ...{ href: `/provisioning/${id}`, tone: 'warn' },
  };
}

/** All there is to hear of. */
export const newsSources: readonly NewsSource[] = [plugins, manualJobs];
