import { createBroker } from '../../kernel/bus/create-broker.ts';

/** A Moleculer node with one action and nothing of the platform. */
const broker = createBroker({ nodeId: 'bare-echo', natsUrl: process.argv[2] as string });
broker.createService({
  name: 'bare',
  actions: {
    say: {
      handler: async (ctx: { params: { word: string } }) => ({ word: ctx.params.word, edition: 1, pid: 1 }),
    },
  },
} as Parameters<typeof broker.createService>[0]);
await broker.start();
process.send?.('up');
