import { type MessageTemplate, validationFailed } from '@isp/sdk';
import { Liquid } from 'liquidjs';
import { commsErrors } from '../contract/index.ts';

/** A message with its variables in it. */
export interface MessageTexts {
  readonly subject: string;
  readonly text: string;
  readonly html?: string;
}

/** A template that loops for ever, or writes without end, is stopped. */
const limits = { parseLimit: 100_000, renderLimit: 500, memoryLimit: 5_000_000 };

/** Missing variables and filters are errors; no file is read, so nothing can be included. */
const strict = {
  strictVariables: true,
  strictFilters: true,
  ownPropertyOnly: true,
  templates: {},
  ...limits,
};
const plain = new Liquid(strict);
const escaped = new Liquid({ ...strict, outputEscape: 'escape' });

/** Control characters, among them line ends: they would begin a new header. */
const control = /[\p{Cc}\p{Zl}\p{Zp}]/u;

/** Writes a message. Throws `COMMS_TEMPLATE_BROKEN` when the template cannot be written with these variables. */
export function writeMessage(
  { id, subject, text, html }: MessageTemplate,
  variables: Readonly<Record<string, unknown>>,
): MessageTexts {
  const write = (engine: Liquid, template: string) => {
    try {
      return String(engine.parseAndRenderSync(template, variables));
    } catch (cause) {
      const reason = (cause as Error).message;
      throw commsErrors.COMMS_TEMPLATE_BROKEN({ template: id, reason }, { cause });
    }
  };
  const line = write(plain, subject);
  if (control.test(line)) {
    throw validationFailed([
      { path: '/variables', message: 'a value for the subject has a line end or another control character' },
    ]);
  }
  return {
    subject: line,
    text: write(plain, text),
    ...(html === undefined ? {} : { html: write(escaped, html) }),
  };
}
