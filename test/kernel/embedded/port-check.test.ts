import { createSocket } from 'node:dgram';
import { once } from 'node:events';
import { type AddressInfo, createServer } from 'node:net';
import { describe, expect, test } from '@jest/globals';
import { findFreePort } from '../../../kernel/embedded/free-port.ts';
import { assertPortFree } from '../../../kernel/embedded/port-check.ts';

const host = '127.0.0.1';

describe('port check', () => {
  test('a taken TCP port is named with the setting that changes it', async () => {
    const server = createServer().listen(0, host);
    await once(server, 'listening');
    const { port } = server.address() as AddressInfo;
    await expect(
      assertPortFree({ host, port, protocol: 'tcp', setting: 'ISP_HTTP_PORT' }),
    ).rejects.toMatchObject({
      code: 'PORT_TAKEN',
      message: `Port ${port} on 127.0.0.1 is already in use; stop the other program or set ISP_HTTP_PORT to a free port.`,
    });
    server.close();
    await once(server, 'close');
    await assertPortFree({ host, port, protocol: 'tcp', setting: 'ISP_HTTP_PORT' });
  });

  test('a taken UDP port is named, while the TCP port of the same number is free', async () => {
    const socket = createSocket('udp4').bind(0, host);
    await once(socket, 'listening');
    const { port } = socket.address();
    const udp = { host, port, protocol: 'udp', setting: 'ISP_RADIUS_AUTH_PORT' } as const;
    await expect(assertPortFree(udp)).rejects.toMatchObject({
      code: 'PORT_TAKEN',
      message: expect.stringContaining(`UDP port ${port} on 127.0.0.1 is already in use`),
    });
    await assertPortFree({ ...udp, protocol: 'tcp' });
    socket.close();
    await once(socket, 'close');
    await assertPortFree(udp);
  });

  test('an address of another machine is refused', async () => {
    // 203.0.113.0/24 is set aside for documentation (RFC 5737).
    const wanted = { host: '203.0.113.1', port: 3000, setting: 'ISP_HTTP_PORT' };
    for (const protocol of ['tcp', 'udp'] as const) {
      await expect(assertPortFree({ ...wanted, protocol })).rejects.toMatchObject({ code: 'HOST_UNKNOWN' });
    }
  });
});

describe('free port', () => {
  test('the preferred one is kept while it is free', async () => {
    const preferred = await findFreePort();
    expect(await findFreePort({ preferred })).toBe(preferred);
    const server = createServer().listen(preferred, host);
    await once(server, 'listening');
    expect(await findFreePort({ preferred })).not.toBe(preferred);
    server.close();
    await once(server, 'close');
  });
});
