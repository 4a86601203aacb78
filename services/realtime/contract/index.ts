export { clientAddressHeader, clientSessionHeader, Endpoint, endpointKeyHeader } from './endpoint.ts';
export { realtimeErrors } from './errors.ts';
export type { Answer, ClientEvents, LiveProblem, ServerEvents, TopicMessage } from './protocol.ts';
export { SubscribeRequest, UnsubscribeRequest } from './protocol.ts';
