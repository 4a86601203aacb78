import { describe, expect, test } from '@jest/globals';
import { planSteps } from '../../../kernel/database/plan-steps.ts';

const nothing = async () => undefined;
const expand = (name: string) => ({ name, migration: { up: nothing, down: nothing } });
const contract = (name: string) => ({
  name,
  migration: { phase: 'contract' as const, up: nothing, down: nothing },
});
const names = (plan: ReturnType<typeof planSteps>) => plan.run.map(({ name }) => name);

const pending = [expand('0002-add'), expand('0003-fill'), contract('0004-drop')];

describe('which steps run when', () => {
  test('all of them in their order while nobody is disturbed', () => {
    const mixed = [contract('0002-drop'), expand('0003-add')];
    expect(names(planSteps({}, mixed))).toEqual(['0002-drop', '0003-add']);
  });

  test('expand steps before a swap, contract steps after it', () => {
    const before = planSteps({ moment: 'before-swap' }, pending);
    expect(names(before)).toEqual(['0002-add', '0003-fill']);
    expect(before.deferred).toEqual(['0004-drop']);
    const after = planSteps({ moment: 'after-swap', owed: before.deferred }, [contract('0004-drop')]);
    expect(names(after)).toEqual(['0004-drop']);
  });

  test('after a swap only what was known before it: files saved since wait for the next', () => {
    const saved = [contract('0004-drop'), expand('0005-new'), contract('0006-new')];
    expect(names(planSteps({ moment: 'after-swap', owed: ['0004-drop'] }, saved))).toEqual(['0004-drop']);
  });

  test('an expand step behind a contract step of the same upgrade is refused with what to do', () => {
    const plan = planSteps({ moment: 'before-swap' }, [...pending, expand('0005-late')]);
    expect(plan.run).toEqual([]);
    expect(plan.refused).toContain('0005-late comes after 0004-drop');
    expect(plan.refused).toContain('number it before 0004-drop, or bring it with the next version');
  });

  test('a contract step owed from the last swap runs before the steps of the next one', () => {
    const plan = planSteps({ moment: 'before-swap', owed: ['0004-drop'] }, [
      contract('0004-drop'),
      expand('0005-next'),
      contract('0006-next'),
    ]);
    expect(names(plan)).toEqual(['0004-drop', '0005-next']);
    expect(plan.deferred).toEqual(['0006-next']);
  });
});
