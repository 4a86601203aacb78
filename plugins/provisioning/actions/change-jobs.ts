import {
  type Context,
  defineAction,
  holdsPermission,
  planBulk,
  platformErrors,
  validationFailed,
} from '@isp/sdk';
import { ChangeJobsAnswer, ChangeJobsParams, type Job } from '../contract/index.ts';
import { lockSelected } from '../data/select-jobs.ts';
import { isAllowed } from '../domain/job-by-hand.ts';
import { changeInside } from '../status/change-by-hand.ts';
import { announce } from '../status/move-job.ts';

/** Milliseconds for the most jobs one operation may have. */
const timeoutMs = 60_000;

/** Retries, completes or cancels many jobs: all that can be, in one transaction. */
export const changeJobs = defineAction('provisioning.jobs.bulk', {
  summary:
    'Retries, completes or cancels many jobs at once; with "preview" it says which, and why others not.',
  permission: 'provisioning.job.bulk',
  rest: 'POST /provisioning/jobs/bulk',
  sensitive: true,
  status: 200,
  params: ChangeJobsParams,
  result: ChangeJobsAnswer,
  errors: [platformErrors.NOT_FOUND],
  timeoutMs,
  example: { action: 'retry', filter: { status: 'manual', serviceType: 'internet' }, preview: true },
  async handler(ctx, params): Promise<ChangeJobsAnswer> {
    assertAllowed(ctx, params);
    assertReason(params);
    const moved: Job[] = [];
    const answer = await ctx.transaction(async (tx): Promise<ChangeJobsAnswer> => {
      const matching = await lockSelected(tx, params.filter);
      const { changing, excluded } = planBulk(matching, {
        except: params.except,
        refusal: (job) => refusal(job, params),
      });
      if (params.preview)
        return { preview: { matching: matching.length, changing: changing.length, excluded } };
      const asked = { act: params.action, reason: params.reason };
      for (const { id } of changing) moved.push(await changeInside(ctx, tx, { id, asked }));
      return { changed: changing.length };
    });
    announce(ctx, moved);
    return answer;
  },
});

/** Who may not do it to one job may not do it to many. */
function assertAllowed(ctx: Context, { action }: ChangeJobsParams): void {
  const permission = `provisioning.job.${action}`;
  if (!holdsPermission(ctx.principal, permission)) throw platformErrors.FORBIDDEN({ permission });
}

function assertReason({ action, reason }: ChangeJobsParams): void {
  if ((reason !== undefined) === (action === 'complete')) return;
  const message = reason === undefined ? 'is required for complete' : 'goes with complete only';
  throw validationFailed([{ path: '/reason', message }]);
}

function refusal(job: Job, { action }: ChangeJobsParams): string | undefined {
  return isAllowed(job.status, action) ? undefined : `it is ${job.status}`;
}
