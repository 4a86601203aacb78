import { type Context, type FieldProblem, validationFailed } from '@isp/sdk';
import { keptValidator } from '@isp/sdk/runtime';
import type { TariffFields } from '../contract/index.ts';
import { describeType, sellableType } from '../providers/service-types.ts';

/** Refuses a tariff whose fields are not what its type asks for: by the type's schema, then by its own word. */
export async function checkFields(ctx: Context, type: string, fields: TariffFields): Promise<void> {
  const offer = await sellableType(ctx, type);
  const { tariffFields } = await describeType(ctx, offer);
  refuse(keptValidator(tariffFields)(fields));
  const { problems } = await describeType(ctx, offer, fields);
  refuse(problems);
}

function refuse(problems: readonly FieldProblem[]): void {
  if (problems.length > 0) throw validationFailed(problems);
}
