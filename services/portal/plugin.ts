import { definePlugin } from '@isp/sdk';
import { getFile } from './actions/get-file.ts';
import { getPageAhead } from './actions/get-page-ahead.ts';
import { listContributions } from './actions/list-contributions.ts';

export default definePlugin({ actions: [listContributions, getFile, getPageAhead] });
