import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, onTestFinished, test } from 'vitest';
import { createServerApp } from '../../src/server/app.ts';
import { startServer } from '../../src/server/serve.ts';
import { createFakePipeline } from '../../src/testing/fakes/fake-pipeline.ts';
import { openContext, sharedBrowser } from '../../src/testing/processes/browser.ts';

async function start(token?: string) {
  const fake = createFakePipeline();
  const app = createServerApp({ pipeline: fake.pipeline, token });
  const server = await startServer({ app, port: 0, host: '127.0.0.1', token });
  onTestFinished(() => server.close({ graceMs: 0 }));
  const context = await openContext(await sharedBrowser());
  onTestFinished(() => context.close());
  const page = await context.newPage();
  return { ...fake, url: server.url, page };
}

/** A page of another origin. */
async function startForeignSite(): Promise<string> {
  const site = createServer((_, response) =>
    response.setHeader('content-type', 'text/html').end('<p>Hello.'),
  );
  await new Promise<void>((resolve) => site.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void site.close());
  return `http://localhost:${(site.address() as AddressInfo).port}/`;
}

test('the reference opens without the token, and its calls take the one that is typed in', async () => {
  const { url, page } = await start('the-token');
  const faults: string[] = [];
  page.on('console', (message) => message.type() === 'error' && faults.push(message.text()));
  page.on('pageerror', (error) => faults.push(error.message));
  await page.goto(`${url}/api/docs`);
  await page.getByRole('button', { name: 'Authorize' }).click();
  await page.locator('.auth-container input').fill('the-token');
  await page.locator('.auth-btn-wrapper .authorize').click();
  await page.locator('.auth-btn-wrapper .btn-done').click();
  await page.locator('.opblock-get').first().click();
  await page.getByRole('button', { name: 'Try it out' }).click();
  await page.getByRole('button', { name: 'Execute' }).click();
  const status = page.locator('.live-responses-table tbody .response-col_status').first();
  await expect.poll(() => status.textContent()).toContain('200');
  expect(faults).toEqual([]);
});

test('the page of another site can neither drive the server nor read from it', async () => {
  const { url, page, generations } = await start();
  await page.goto(await startForeignSite());
  const outcomes = await page.evaluate(async (api) => {
    const form = new FormData();
    form.set('file', new File(['A story.'], 'story.txt'));
    const attempt = (options: RequestInit) =>
      fetch(`${api}/api/generations`, options).then(
        ({ type }) => type,
        () => 'refused',
      );
    return [
      await attempt({ method: 'POST', body: form, mode: 'no-cors' }),
      await attempt({ method: 'POST', body: '{"source":{"text":"A."}}', mode: 'no-cors' }),
      await attempt({ method: 'POST', body: '{}', headers: { 'content-type': 'application/json' } }),
      await attempt({}),
    ];
  }, url);
  // The server refuses simple requests. For the others, the browser withholds the response.
  expect(outcomes.slice(2)).toEqual(['refused', 'refused']);
  expect(generations.size).toBe(0);
});
