import { expect, test } from '@jest/globals';
import { bestRoute, matchPath, pageAt } from '../plugins/match-route.ts';

test.each([
  ['/customers', '/customers/', {}],
  ['/customers/$id', '/customers/a%20b', { id: 'a b' }],
  ['/customers/$id/edit', '/customers/1/edit', { id: '1' }],
  ['/customers/$id', '/customers/%E0%A4%A', { id: '%E0%A4%A' }],
])('%s means %s', (pattern, address, params) => {
  expect(matchPath(pattern, address)).toEqual(params);
});

test.each([
  ['/customers/$id', '/customers'],
  ['/customers/$id', '/customers/1/edit'],
  ['/customers/new', '/customers/old'],
])('%s does not mean %s', (pattern, address) => {
  expect(matchPath(pattern, address)).toBeUndefined();
});

test('a path that is written out comes before one with a parameter, in whatever order they are', () => {
  const routes = [{ path: '/customers/$id' }, { path: '/customers/new' }];
  expect(bestRoute(routes, '/customers/new')?.route.path).toBe('/customers/new');
  expect(bestRoute(routes.toReversed(), '/customers/new')?.route.path).toBe('/customers/new');
  expect(bestRoute(routes, '/customers/7')).toEqual({ route: routes[0], params: { id: '7' } });
  expect(bestRoute(routes, '/nothing')).toBeUndefined();
});

test('a page that is closed to who looks is no other page, whatever its address would fit too', () => {
  const customers = {
    routes: [{ path: '/customers/$id', component: 'Detail' }],
    closed: ['/customers/import', '/customers/$id/edit'],
  };
  expect(pageAt([customers], '/customers/import')?.route.component).toBeUndefined();
  expect(pageAt([customers], '/customers/7/edit')).toMatchObject({ params: { id: '7' } });
  expect(pageAt([customers], '/customers/7')).toEqual({
    route: { path: '/customers/$id', component: 'Detail', part: customers },
    params: { id: '7' },
  });
  expect(pageAt([customers], '/customers')).toBeUndefined();
});
