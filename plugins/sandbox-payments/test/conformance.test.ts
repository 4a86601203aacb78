import { conformance } from '@isp/sdk/testing';

conformance(new URL('..', import.meta.url));
