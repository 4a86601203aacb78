import { definePlugin } from '@isp/sdk';
import { previewProration } from './actions/preview-proration.ts';

export default definePlugin({ actions: [previewProration] });
