/** Moleculer's defaults but for the transporter. */
module.exports = {
  nodeID: process.env.BENCH_NODE,
  logLevel: 'warn',
  transporter: {
    type: 'NATS',
    options: { servers: [process.env.BENCH_NATS_URL], token: process.env.BENCH_NATS_TOKEN },
  },
};
