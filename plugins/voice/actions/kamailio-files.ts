import { randomBytes } from 'node:crypto';
import { defineAction } from '@isp/sdk';
import { KamailioFiles, KamailioParams } from '../contract/index.ts';
import { kamailioCfg } from '../kamailio/kamailio-cfg.ts';
import { kamailioRoleSql } from '../kamailio/kamailio-role.ts';

const passwordBytes = 24;

/** The configuration of a Kamailio, and the database role it logs in with: each time with another password. */
export const kamailioFiles = defineAction('voice.sip.kamailio-files', {
  summary: 'Answers the command line the files of a Kamailio in front of our SIP accounts.',
  permission: 'kernel',
  params: KamailioParams,
  result: KamailioFiles,
  async handler(_ctx, params) {
    const password = randomBytes(passwordBytes).toString('hex');
    return {
      files: [
        { name: 'kamailio.cfg', text: kamailioCfg(params, password) },
        { name: 'role.sql', text: kamailioRoleSql(password) },
      ],
    };
  },
});
