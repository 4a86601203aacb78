const ApiGateway = require('moleculer-web');

module.exports = {
  name: 'api',
  mixins: [ApiGateway],
  settings: {
    port: Number(process.env.BENCH_PORT),
    ip: '127.0.0.1',
    routes: [{ path: '/api', mappingPolicy: 'restrict', aliases: { 'GET /echo/:word': 'echo.say' } }],
  },
};
