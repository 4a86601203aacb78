import { almanacMarket } from '../../test/portals/journeys/support/almanac-market.ts';
import { type Demo, rowsOf } from './demo.ts';

/** A plugin of a marketplace of its own: it was installed, has crashed, was updated, and has another update that waits. */
export async function fillPlugins(demo: Demo): Promise<AsyncDisposable> {
  const { admin, made } = demo;
  const market = await almanacMarket(demo);
  const { body } = await admin.get<{ permissions: { id: string }[] }>('/marketplace/plugins/almanac');
  const consent = body.permissions.map(({ id }) => id);
  await made('/plugins', { id: 'almanac', version: '1.0.0', consent });
  const offer = async (version: string, weather: 'fair' | 'storm') => {
    await market.publish(version, weather);
    await made('/marketplace/refresh');
  };
  const update = (version: string) => made('/plugins/almanac/update', { version, consent });
  await offer('1.1.0', 'storm');
  await update('1.1.0');
  await admin.get('/almanac/weather');
  await rowsOf(admin, '/plugins/almanac/incidents');
  await offer('1.2.0', 'fair');
  await update('1.2.0');
  await offer('1.3.0', 'fair');
  return market;
}
