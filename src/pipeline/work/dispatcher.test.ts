import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { DBOSExecutor } from '@dbos-inc/dbos-sdk/internal/dbos-executor';
import { wfQueueRunner } from '@dbos-inc/dbos-sdk/internal/wfqueue';
import { expect, test } from 'vitest';
import { TRIED_DBOS_VERSION } from './dispatcher.ts';

test('the inner part of DBOS is used in the version that it was tried with', () => {
  const path = createRequire(import.meta.url)
    .resolve('@dbos-inc/dbos-sdk')
    .replace(/dist.*/, 'package.json');
  expect(JSON.parse(readFileSync(path, 'utf8')).version).toBe(TRIED_DBOS_VERSION);
});

test.each(['deactivateEventReceivers', 'stopWorkflowTimeoutSweep', 'initEventReceivers'] as const)(
  'it still has %s',
  (method) => {
    expect(DBOSExecutor.prototype[method]).toBeTypeOf('function');
  },
);

test('it polls a queue by a method that can be wrapped', () => {
  expect(Object.getPrototypeOf(wfQueueRunner).pollQueue).toBeTypeOf('function');
});
