import { ServiceBroker } from 'moleculer';
import options from '../../moleculer.config.ts';

/** Makes a node of the bus. It connects when started. */
export function createBroker(node: { nodeId: string; natsUrl: string }): ServiceBroker {
  return new ServiceBroker({
    ...options,
    nodeID: node.nodeId,
    transporter: { type: 'NATS', options: natsOptions(node.natsUrl) },
  });
}

/** nats.js takes credentials as options, not in the URL. */
function natsOptions(natsUrl: string): object {
  const url = new URL(natsUrl);
  const [user, password] = [decodeURIComponent(url.username), decodeURIComponent(url.password)];
  const credentials = password ? { user, pass: password } : user ? { token: user } : {};
  return {
    servers: [`${url.protocol}//${url.host}`],
    ...credentials,
    maxReconnectAttempts: -1,
    reconnectTimeWait: 200,
    ...(url.protocol === 'tls:' ? { tls: {} } : {}),
  };
}
