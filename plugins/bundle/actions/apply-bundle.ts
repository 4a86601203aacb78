import { DriverAnswer, ProvisioningRequest } from '@isp/provisioning/contract';
import { defineAction } from '@isp/sdk';

/** The driver of bundles: their job begins when those of their components are done, and there is nothing left to do. */
export const applyBundle = defineAction('bundle.services.apply', {
  summary: 'Answers provisioning that a bundle is done, since the jobs of its components are.',
  permission: 'bundle.services.apply',
  params: ProvisioningRequest,
  result: DriverAnswer,
  idempotent: true,
  handler: async (_ctx, { dependsOn = [] }) => ({
    outcome: 'done' as const,
    transcript: [`the jobs of ${dependsOn.length} components are done`],
  }),
});
