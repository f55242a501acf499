import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { expect, onTestFinished, test } from 'vitest';
import { checkConformance } from './check-conformance.ts';

const EXAMPLE = fileURLToPath(new URL('../../examples/express-backend/', import.meta.url));

test('the example of another stack keeps every core rule', async () => {
  const backend = spawn(process.execPath, ['server.js'], {
    cwd: EXAMPLE,
    env: { ...process.env, PORT: '0' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  onTestFinished(() => void backend.kill('SIGKILL'));
  const [baseUrl] = (await once(createInterface(backend.stdout), 'line')) as [string];
  const verdicts = await checkConformance({ baseUrl, signal: new AbortController().signal });
  expect(verdicts.filter(({ outcome }) => outcome === 'broken')).toEqual([]);
  const absent = verdicts.filter(({ outcome }) => outcome === 'absent').map(({ feature }) => feature);
  expect(absent).not.toContain('core');
});
