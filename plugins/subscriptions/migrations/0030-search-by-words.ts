import { defineMigration, dropWords, keepWords } from '@isp/sdk/data';

/** Services are found by the beginning of their login. */
export default defineMigration({
  up: (db) => keepWords(db, 'services', { text: ['login'] }),
  down: (db) => dropWords(db, 'services'),
});
