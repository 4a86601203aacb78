/** @jest-environment jsdom */
import { afterEach, expect, jest, test } from '@jest/globals';
import { act, cleanup, screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { type ReactNode, useState } from 'react';
import { DataTable, type TableSource } from '../table.ts';
import { renderInKit } from './in-kit.tsx';

afterEach(cleanup);

interface Job {
  readonly id: string;
}

/** A list that a job can come into, as live data brings them: the newest stands first. */
function liveJobs(): { source: TableSource<Job>; jobs: Job[] } {
  const jobs: Job[] = [{ id: 'second' }, { id: 'first' }];
  const source: TableSource<Job> = {
    key: 'jobs',
    fetchPage: async () => ({
      data: [...jobs],
      page: { total: jobs.length, totalIsEstimate: false, nextCursor: null },
    }),
  };
  return { source, jobs };
}

/** A cell with a state of its own, such as a dialog that is open. */
function Asking({ id }: Job): ReactNode {
  const [isAsking, setAsking] = useState(false);
  return isAsking ? (
    <p>{`Cancel ${id}?`}</p>
  ) : (
    <button type="button" onClick={() => setAsking(true)}>{`Ask ${id}`}</button>
  );
}

/** A job comes into the queue that is shown. */
let come: () => void = () => undefined;

function Queue({ onCancel }: { onCancel: (id: string) => void }): ReactNode {
  const [{ source, jobs }] = useState(liveJobs);
  const [changes, setChanges] = useState(0);
  come = () => {
    jobs.unshift({ id: `new ${changes}` });
    setChanges(changes + 1);
  };
  return (
    <DataTable<Job>
      id="queue"
      label="Queue"
      source={source}
      refreshKey={changes}
      height={400}
      columns={[
        { id: 'id', title: 'Job', primary: true },
        { id: 'tools', title: 'Tools', cell: Asking },
      ]}
      rowActions={({ id }) =>
        id === 'first' ? [] : [{ id: 'cancel', label: 'Cancel it', onSelect: () => onCancel(id) }]
      }
    />
  );
}

test('a dialog that is open in a row stays with it when another row comes in before', async () => {
  renderInKit(<Queue onCancel={() => undefined} />);
  await userEvent.click(await screen.findByText('Ask second'));
  act(come);
  await screen.findByText('Ask new 0');
  expect(screen.queryByText('Cancel second?')).not.toBeNull();
  expect(screen.queryByText('Cancel new 0?')).toBeNull();
});

test('so does the menu of a row: what is chosen is done to the row it was opened for', async () => {
  const onCancel = jest.fn();
  renderInKit(<Queue onCancel={onCancel} />);
  const row = (await screen.findByText('Ask second')).closest<HTMLElement>('[role=row]');
  await userEvent.click(within(row as HTMLElement).getByRole('button', { name: /actions/i }));
  await screen.findByText('Cancel it');
  act(come);
  await screen.findByText('Ask new 0');
  await userEvent.click(screen.getByText('Cancel it'));
  expect(onCancel).toHaveBeenCalledWith('second');
});

test('a row of which nothing can be done has no button for it', async () => {
  renderInKit(<Queue onCancel={() => undefined} />);
  const row = (await screen.findByText('Ask first')).closest<HTMLElement>('[role=row]');
  expect(within(row as HTMLElement).queryByRole('button', { name: /actions/i })).toBeNull();
});
