import { ServiceBroker } from 'moleculer';
import { type Authenticator, tokenAuthenticator, usernamePasswordAuthenticator } from 'nats';
import options from '../../moleculer.config.ts';

/** Makes a node of the bus. It connects when started. */
export function createBroker(node: { nodeId: string; natsUrl: string }): ServiceBroker {
  return new ServiceBroker({
    ...options,
    nodeID: node.nodeId,
    transporter: { type: 'NATS', options: natsOptions(node.natsUrl) },
  });
}

function natsOptions(natsUrl: string): object {
  const url = new URL(natsUrl);
  const authenticator = authenticatorOf(url);
  return {
    servers: [`${url.protocol}//${url.host}`],
    ...(authenticator ? { authenticator } : {}),
    maxReconnectAttempts: -1,
    reconnectTimeWait: 200,
    ...(url.protocol === 'tls:' ? { tls: {} } : {}),
  };
}

/** nats.js takes credentials as an authenticator, not in the URL: a lone user name is a token. */
function authenticatorOf({ username, password }: URL): Authenticator | undefined {
  const user = decodeURIComponent(username);
  if (password) return usernamePasswordAuthenticator(user, decodeURIComponent(password));
  return user ? tokenAuthenticator(user) : undefined;
}
