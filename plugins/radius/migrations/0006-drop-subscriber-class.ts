import { defineMigration } from '@isp/sdk/data';

/** Each login has a Class of its own since both servers make one; what the version before used goes. */
export default defineMigration({
  phase: 'contract',
  irreversible:
    'the Class that was once per subscriber is gone, and so are the functions that stored sessions before',
  up: (db) =>
    db.run(`
      DELETE FROM radreply USING subscribers
        WHERE radreply.username = subscribers.login AND radreply.attribute = 'Class' AND radreply.value = subscribers.class;
      ALTER TABLE subscribers DROP class;
      DROP FUNCTION account, update_session;
    `),
});
