import { type Context, type MessageTemplate, validationFailed } from '@isp/sdk';
import { commsErrors, type SendMessageParams } from '../contract/index.ts';
import { variableProblems } from '../domain/check-variables.ts';
import { type MessageTexts, writeMessage } from '../domain/message-texts.ts';

/** Writes the message a plugin asked for. A plugin may send its own messages only. */
export async function writeAsked(
  ctx: Context,
  sender: string,
  { template: id, variables }: SendMessageParams,
): Promise<MessageTexts> {
  if (!id.startsWith(`${sender}.`)) throw commsErrors.COMMS_TEMPLATE_NOT_OWN({ sender, template: id });
  const template = await findTemplate(ctx, id);
  const given = structuredClone(variables);
  const problems = variableProblems(template, given);
  if (problems.length > 0) throw validationFailed(problems);
  return writeMessage(template, given);
}

async function findTemplate(ctx: Context, id: string): Promise<MessageTemplate> {
  const [template] = await ctx.call('kernel.messages', { id }, { as: 'plugin' });
  if (!template) throw commsErrors.COMMS_TEMPLATE_UNKNOWN({ template: id });
  return template;
}
