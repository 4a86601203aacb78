import type { Context } from '@isp/sdk';
import { bird } from './bird.ts';
import type { ProviderSettings, SmsProvider } from './provider.ts';
import { twilio } from './twilio.ts';
import { vonage } from './vonage.ts';

const providers: Readonly<Record<string, SmsProvider>> = { twilio, vonage, bird };

export interface ChosenProvider {
  readonly name: string;
  readonly provider: SmsProvider;
  readonly settings: ProviderSettings;
}

/** The provider of the settings. */
export function chosenProvider(config: Context['config']): ChosenProvider {
  const { provider: name, account = '', secret, sender } = config as Record<string, string>;
  const provider = providers[name as string] as SmsProvider;
  return { name: name as string, provider, settings: { account, secret, sender } as ProviderSettings };
}

/** What is missing in the settings, for the admin; undefined when nothing is. */
export function settingsProblem({ provider, account, sender }: Context['config']): string | undefined {
  if (provider !== 'bird' && !account) return `${provider} needs the setting account`;
  if (provider === 'twilio' && !String(account).startsWith('AC'))
    return 'the Account SID of Twilio begins with AC';
  return /^[0-9 ]+$/.test(String(sender)) ? 'a number as sender begins with + and the country' : undefined;
}
