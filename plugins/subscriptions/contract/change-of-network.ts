import { DesiredState } from '@isp/provisioning/contract';
import { Id } from '@isp/sdk';
import { type Static, Type } from 'typebox';

/** What the plugin of a service type wants otherwise on the network. The id of the job is its own, so that asking twice asks once. */
export const ChangeNetworkParams = Type.Object({
  id: Id,
  jobId: Id,
  desired: DesiredState,
});
export type ChangeNetworkParams = Static<typeof ChangeNetworkParams>;

/** The login a service has on the network now. */
export const SetLoginParams = Type.Object({ id: Id, login: Type.String({ maxLength: 64 }) });
export type SetLoginParams = Static<typeof SetLoginParams>;
