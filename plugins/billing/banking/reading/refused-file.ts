import { validationFailed } from '@isp/sdk';

/** The file is refused as a whole; nothing of it was taken. */
export function refusedFile(message: string): Error {
  return validationFailed([{ path: '/content', message }]);
}
