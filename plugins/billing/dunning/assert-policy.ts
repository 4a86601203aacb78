import { type FieldProblem, validationFailed } from '@isp/sdk';
import type { ChangeDunningPolicyParams, DunningPolicy } from '../contract/index.ts';
import { isTimeZone } from '../domain/local-date.ts';

type Given = Pick<DunningPolicy, 'blockAfterDays' | 'deactivateAfterDays'> &
  Partial<ChangeDunningPolicyParams>;

/** Refuses a policy that cannot be kept, naming each field. */
export function assertPolicy({ blockAfterDays, deactivateAfterDays, reminderDays, calendar }: Given): void {
  const problems: FieldProblem[] = [];
  if (deactivateAfterDays <= blockAfterDays)
    problems.push({
      path: '/deactivateAfterDays',
      message: `must be more than blockAfterDays (${blockAfterDays})`,
    });
  const late = reminderDays?.find((day) => day >= deactivateAfterDays);
  if (late !== undefined)
    problems.push({
      path: '/reminderDays',
      message: `${late} is not before the deactivation (${deactivateAfterDays})`,
    });
  calendar?.holidays.forEach(({ timezone }, index) => {
    if (timezone !== undefined && !isTimeZone(timezone))
      problems.push({
        path: `/calendar/holidays/${index}/timezone`,
        message: 'must be an IANA time zone, such as Europe/Berlin',
      });
  });
  if (problems.length > 0) throw validationFailed(problems);
}
