import { defineMigration, dropWords, keepWords } from '@isp/sdk/data';

/** Users are found by the beginnings of words in e-mail and name. */
export default defineMigration({
  up: (db) => keepWords(db, 'users', { text: ['email', 'name'] }),
  down: (db) => dropWords(db, 'users'),
});
