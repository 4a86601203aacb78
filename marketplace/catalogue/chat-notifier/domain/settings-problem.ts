import { textsProblem } from './texts.ts';

const hosts: Readonly<Record<string, readonly string[]>> = {
  slack: ['hooks.slack.com'],
  mattermost: ['.cloud.mattermost.com'],
  teams: ['.webhook.office.com', '.logic.azure.com', '.api.powerplatform.com'],
};

/** What is wrong with the settings, for the admin; undefined when nothing is. */
export function settingsProblem(config: Readonly<Record<string, unknown>>): string | undefined {
  const { webhookUrl, format, templates = {}, quietFrom, quietTo } = config;
  const [, host] = /^https:\/\/([a-z0-9.-]+)(?::443)?\//.exec(String(webhookUrl)) ?? [];
  const allowed = hosts[String(format)] ?? [];
  const fits = host && allowed.some((one) => (one.startsWith('.') ? host.endsWith(one) : host === one));
  if (!fits)
    return `the address of the webhook is not one of ${format}: https://${allowed.join(' or https://…')}/…`;
  if (!quietFrom !== !quietTo) return 'quiet hours need both quietFrom and quietTo';
  return textsProblem(templates as Record<string, string>);
}
