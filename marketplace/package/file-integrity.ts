import { hash } from 'node:crypto';

/** The hash of a file as npm and browsers write it: `sha512-…` (Subresource Integrity). */
export const integrityOf = (bytes: Buffer): string => `sha512-${hash('sha512', bytes, 'base64')}`;
