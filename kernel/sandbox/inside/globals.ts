import { fromBase64, toBase64, utf8 } from './bytes.ts';
import { uuid } from './closed-room.ts';
import { FormFields } from './form-fields.ts';
import { makeLog } from './make-context.ts';
import { clearTimeout, setTimeout } from './timers.ts';

/** The run of what belongs to no call: lines printed while the plugin is loaded, or by a timer. */
const nowhere = { run: 0, context: 0 };

/** What a plugin finds besides the language itself. */
export function furnish(): void {
  const log = makeLog(nowhere);
  const line =
    (level: 'debug' | 'info' | 'warn' | 'error') =>
    (...values: unknown[]) =>
      log[level]({}, values.map(shown).join(' '));
  const console = {
    debug: line('debug'),
    log: line('info'),
    info: line('info'),
    warn: line('warn'),
    error: line('error'),
  };
  const crypto = Object.freeze({ randomUUID: () => uuid() });
  Object.assign(globalThis, {
    console,
    crypto,
    setTimeout,
    clearTimeout,
    URLSearchParams: FormFields,
    btoa,
    atob,
  });
}

function shown(value: unknown): string {
  return typeof value === 'object' && value !== null ? JSON.stringify(value) : String(value);
}

/** Base64 of text whose characters are bytes. */
function btoa(text: string): string {
  const units = [...String(text)].map((sign) => sign.codePointAt(0) as number);
  if (units.some((unit) => unit > 255)) return toBase64(utf8(text));
  return toBase64(Uint8Array.from(units));
}

function atob(text: string): string {
  return [...fromBase64(text)].map((byte) => String.fromCharCode(byte)).join('');
}
