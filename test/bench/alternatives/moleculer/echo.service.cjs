const edition = 1;

module.exports = {
  name: 'echo',
  actions: {
    say: {
      params: { word: 'string' },
      handler: async ({ params }) => ({ word: params.word, edition }),
    },
  },
  started: () => new Promise((resolve) => setTimeout(resolve, Number(process.env.BENCH_START_MS))),
};
