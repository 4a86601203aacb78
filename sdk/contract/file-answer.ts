import { type Static, Type } from 'typebox';

/** What an action with `file` answers: the bytes of a file, and the name it is saved under. Over REST the bytes are sent as they are. */
export const FileAnswer = Type.Object(
  {
    fileName: Type.String({ minLength: 1, maxLength: 200, examples: ['INV-000001.pdf'] }),
    contentType: Type.String({ examples: ['application/pdf'], description: 'The one the action declares' }),
    base64: Type.String({ description: 'The bytes', examples: ['JVBERi0xLjcK'] }),
  },
  { title: 'FileAnswer' },
);
export type FileAnswer = Static<typeof FileAnswer>;
