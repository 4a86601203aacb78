import type { JsonSchema } from './json-schema.ts';

/**
 * A message a plugin sends to people, through `comms.messages.send`. Texts are LiquidJS templates: `{{ name }}` puts a
 * variable in, which has to be there; values are escaped in `html`. There is no code and no file in them.
 */
export interface MessageTemplate {
  /** `identity.invitation`: begins with the plugin's id. */
  readonly id: string;
  /** What an admin reads: `Invitation of a user`. */
  readonly title: string;
  /** JSON Schema of type `object`: what the sender gives. Unknown variables are refused. */
  readonly variables: JsonSchema;
  /** Values for a preview; they fit `variables`. */
  readonly example: Readonly<Record<string, unknown>>;
  /** One line. */
  readonly subject: string;
  /** The mail as plain text. */
  readonly text: string;
  /** The mail as HTML; without it there is only the text. */
  readonly html?: string;
}
