import { Client, DatabaseError } from 'pg';
import { expect, test } from 'vitest';
import { createLogger, logFailures } from './http/log.ts';
import { toProblem } from './http/problem.ts';

/** The error of a connection to a port where nothing listens. */
const refused = () =>
  new Client({ host: '127.0.0.1', port: 1, user: 'a', database: 'a' }).connect().then(
    () => expect.unreachable('somebody listens'),
    (error: unknown) => error,
  );

function fullDisk(): Error {
  const error = new DatabaseError('could not extend file: No space left on device', 0, 'error');
  error.code = '53100';
  return new Error('Failed query: insert', { cause: error });
}

test('a database that is away is told as an outage, after which clients go on, and not where it was', async () => {
  const problem = toProblem(await refused(), '/api/generations');
  expect(problem).toMatchObject({ status: 503, code: 'database_unavailable', retryable: true });
  expect(JSON.stringify(problem)).not.toContain('127.0.0.1');
  expect(toProblem(fullDisk(), '/api/generations')).toMatchObject({ status: 507, code: 'disk_full' });
});

test('while the database is away the log says so once, and says everything else each time', async () => {
  const lines: string[] = [];
  const log = logFailures(createLogger({ destination: { write: (line) => void lines.push(line) } }));
  for (const error of [await refused(), await refused(), new Error('boom'), new Error('boom')]) log(error);
  expect(lines.map((line) => JSON.parse(line).msg)).toEqual([
    'The database does not answer.',
    'work failed',
    'work failed',
  ]);
  expect(lines[0]).toContain('ECONNREFUSED');
});
