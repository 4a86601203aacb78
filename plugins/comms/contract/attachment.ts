import { type Static, Type } from 'typebox';

/**
 * The seam for files that go with mails. An offer's name is what an attachment names; its action is called with the
 * attachment's params when the mail leaves, each time it is tried, and answers a `FileAnswer`. A plugin attaches its own
 * files only.
 */
export const attachmentSeam = 'comms.attachment';

/** A file that is made when the mail leaves: nothing of it is kept. */
export const Attachment = Type.Object({
  /** The name of an offer for the seam `comms.attachment`, of the plugin that calls. */
  provider: Type.String({ minLength: 1, maxLength: 80 }),
  params: Type.Record(Type.String(), Type.Unknown()),
});
export type Attachment = Static<typeof Attachment>;

/** What went with a captured message. */
export const CapturedAttachment = Type.Object({
  fileName: Type.String(),
  contentType: Type.String(),
  bytes: Type.Integer({ minimum: 0 }),
  sha256: Type.String(),
});
export type CapturedAttachment = Static<typeof CapturedAttachment>;
