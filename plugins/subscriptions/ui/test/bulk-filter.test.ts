import { describe, expect, test } from '@jest/globals';
import { bulkChoice, choiceOfCustomers } from '../bulk/bulk-filter.ts';

const none = { all: false, ids: [], except: [], filter: {}, count: 0 };

describe('services a table has selected', () => {
  test('by hand are named', () => {
    expect(bulkChoice({ ...none, ids: ['a'] }, 'suspend')).toEqual({ filter: { ids: ['a'] } });
  });

  test('all of all are those it can be done with, but for some', () => {
    expect(bulkChoice({ ...none, all: true, except: ['a'] }, 'resume')).toEqual({
      filter: { status: 'suspended' },
      except: ['a'],
    });
  });

  test('all that fit a search and filters are told by the same search and filters', () => {
    const filter = { status: 'active', createdAt: { gte: '2026-01-01T00:00:00Z' } };
    expect(bulkChoice({ ...none, all: true, filter, q: 'ana' }, 'suspend')).toEqual({
      filter: { matching: { filter, q: 'ana' } },
    });
    expect(bulkChoice({ ...none, all: true, filter: { type: 'voice' } }, 'suspend')).toEqual({
      filter: { status: 'active', matching: { filter: { type: 'voice' } } },
    });
  });
});

test('of customers it is their services, by id or by what their list is searched by', () => {
  expect(choiceOfCustomers({ ...none, ids: ['c'] }, 'suspend').filter).toEqual({
    status: 'active',
    customers: { ids: ['c'] },
  });
  const all = { ...none, all: true, filter: { type: 'business' }, q: 'x', except: ['c'] };
  expect(choiceOfCustomers(all, 'resume').filter).toEqual({
    status: 'suspended',
    customers: { filter: { type: 'business' }, q: 'x', except: ['c'] },
  });
});
