import { startReceiver } from '../../plugins/webhooks/test/receiver.ts';
import { type Demo, rowsOf } from './demo.ts';

/** A program that is told of customers: one message has arrived, and it does not take the next one. */
export async function fillWebhooks({ admin, made, customers }: Demo): Promise<AsyncDisposable> {
  const receiver = await startReceiver();
  const endpoint = { url: receiver.url, events: ['customers.*'], description: 'Newsletter' };
  const id = await made('/webhooks/endpoints', endpoint);
  await made(`/webhooks/endpoints/${id}/ping`);
  await rowsOf(admin, '/webhooks/deliveries?filter[status]=delivered');
  Object.assign(receiver.mood, { status: 503, body: 'Down for maintenance' });
  await made(`/customers/${customers['Emre Erdem']}`, { phone: '+49 30 5550177' }, 'PATCH');
  await rowsOf(admin, '/webhooks/deliveries?filter[status]=pending');
  return receiver;
}
