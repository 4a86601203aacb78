import type { KernelMigration } from '../kernel-migration.ts';

/** When each schedule is due next, and the door its ticks go through. */
export const up: KernelMigration = `
  CREATE TABLE kernel.schedules (
    plugin text NOT NULL REFERENCES kernel.plugins ON DELETE CASCADE,
    name text NOT NULL,
    cron text NOT NULL,
    time_zone text NOT NULL,
    missed text NOT NULL CHECK (missed IN ('skip', 'once', 'each')),
    next_at timestamptz(3),
    last_at timestamptz(3),
    last_fired_at timestamptz(3),
    missed_count bigint NOT NULL DEFAULT 0,
    passed_over integer NOT NULL DEFAULT 0,
    rewound integer NOT NULL DEFAULT 0,
    PRIMARY KEY (plugin, name)
  );
  CREATE INDEX schedules_due ON kernel.schedules (next_at);
  COMMENT ON COLUMN kernel.schedules.next_at IS 'first tick not handled yet; null until the dispatcher has placed it, infinity when there is none';
  COMMENT ON COLUMN kernel.schedules.last_fired_at IS 'real time, the others are business time';
  COMMENT ON COLUMN kernel.schedules.passed_over IS 'ticks without a run since the last run';
  COMMENT ON COLUMN kernel.schedules.rewound IS 'how often business time went back behind next_at; part of the message ids';

  -- A tick becomes a job. The queue lets the ticks of one schedule run one after the other; it is ordered by run_at, so
  -- each tick needs an instant of its own, also those of one transaction.
  CREATE FUNCTION kernel.enqueue_tick(plugin text, schedule text, message_id uuid, tick_at text, missed integer)
  RETURNS void LANGUAGE plpgsql AS $$
  BEGIN
    PERFORM graphile_worker.add_job(
      plugin,
      json_build_object('kind', 'schedule', 'name', schedule, 'messageId', message_id,
        'data', json_build_object('tickAt', tick_at, 'missed', missed)),
      queue_name => 'schedule ' || schedule,
      run_at => clock_timestamp());
  END $$;

  REVOKE ALL ON FUNCTION kernel.enqueue_tick FROM PUBLIC;
`;
