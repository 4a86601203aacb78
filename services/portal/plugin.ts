import { definePlugin } from '@isp/sdk';
import { getFile } from './actions/get-file.ts';
import { listContributions } from './actions/list-contributions.ts';

export default definePlugin({ actions: [listContributions, getFile] });
