import { randomBytes } from 'node:crypto';
import { defineAction } from '@isp/sdk';
import { FreeRadiusFiles, FreeRadiusParams } from '../contract/index.ts';
import { freeRadiusFiles as makeFiles } from '../freeradius/freeradius-files.ts';

const passwordBytes = 24;

/** The configuration of a FreeRADIUS, and the database role it logs in with: each time with another password. */
export const freeRadiusFiles = defineAction('radius.freeradius.files', {
  summary: 'Answers the command line the files of a FreeRADIUS in front of our tables.',
  permission: 'kernel',
  params: FreeRadiusParams,
  result: FreeRadiusFiles,
  handler: async (_ctx, params) => makeFiles(params, randomBytes(passwordBytes).toString('hex')),
});
