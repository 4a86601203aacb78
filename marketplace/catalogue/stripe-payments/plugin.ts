import { definePlugin } from '@isp/sdk';
import { confirmPayment } from './actions/confirm-payment.ts';
import { createPayment } from './actions/create-payment.ts';
import { getPayment } from './actions/get-payment.ts';
import { listMethods } from './actions/list-methods.ts';
import { listPayments } from './actions/list-payments.ts';
import { personalData } from './actions/personal-data.ts';
import { provide } from './actions/provide.ts';
import { receiveWebhook } from './actions/receive-webhook.ts';
import { refundPayment } from './actions/refund-payment.ts';
import { setUpMethod } from './actions/set-up-method.ts';
import { forgetEvents } from './schedules/forget-events.ts';
import { stripeHealth } from './stripe/stripe-health.ts';

export default definePlugin({
  actions: [
    createPayment,
    confirmPayment,
    getPayment,
    listPayments,
    refundPayment,
    setUpMethod,
    listMethods,
    receiveWebhook,
    provide,
    personalData,
  ],
  schedules: [forgetEvents],
  start: async ({ context }) => ({ health: stripeHealth(context) }),
});
