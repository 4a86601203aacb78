import type { AnswerOf } from '@isp/sdk/ui';
import type { FormErrors } from '@isp/ui/forms';
import { splitLines } from '../split-lines.ts';

/** What the logins of a service are bound to. */
export type Binding = AnswerOf<'/services/{id}/login-binding', 'get'>;

/** What is entered of a binding. */
export interface BindingForm {
  /** Hardware addresses, one on each line. */
  readonly macAddresses: string;
  /** Undefined: any number. */
  readonly sessionsAtOnce: number | undefined;
  /** Access server; undefined: any. */
  readonly nasId: string | undefined;
  readonly port: string;
}

/** A binding as its form has it. */
export function toForm({ macAddresses, sessionsAtOnce, nasId, port }: Binding): BindingForm {
  return {
    macAddresses: macAddresses.join('\n'),
    sessionsAtOnce: sessionsAtOnce ?? undefined,
    nasId: nasId ?? undefined,
    port: port ?? '',
  };
}

/** What is sent of a form: what was emptied holds for nobody any more. */
export function toBinding({ macAddresses, sessionsAtOnce, nasId, port }: BindingForm) {
  return {
    macAddresses: splitLines(macAddresses),
    sessionsAtOnce: sessionsAtOnce ?? null,
    nasId: nasId ?? null,
    port: port.trim() || null,
  };
}

const hardwareAddress = /^[0-9A-Fa-f]{2}([:-]?[0-9A-Fa-f]{2}){5}$/;
/** Most devices of one service. */
const most = 20;

/** What is wrong with a form, by field. */
export function checkBinding({ macAddresses, nasId, port }: BindingForm, t: BindingSay): FormErrors {
  const lines = splitLines(macAddresses);
  const odd = lines.find((line) => !hardwareAddress.test(line));
  const portless = port.trim() !== '' && nasId === undefined;
  return {
    ...(portless ? { '/port': t('Choose the access server it is a port of.') } : {}),
    ...(lines.length > most ? { '/macAddresses': t('20 devices at most.') } : {}),
    ...(odd === undefined
      ? {}
      : { '/macAddresses': t('{odd} is no hardware address such as 00:11:22:aa:bb:cc.', { odd }) }),
  };
}

type BindingSay = (text: string, values?: Readonly<Record<string, string>>) => string;
