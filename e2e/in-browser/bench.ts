import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect } from 'vitest';
import { createServerApp } from '../../src/server/app.ts';
import type { RunningServer } from '../../src/server/public-types.ts';
import { startServer } from '../../src/server/serve.ts';
import { sharedDatabase } from '../../src/testing/fakes/embedded-database.ts';
import { documentOf, PipelineUnderTest } from '../../src/testing/fakes/pipeline-under-test.ts';
import { openContext, sharedBrowser } from '../../src/testing/processes/browser.ts';
import { bundle } from '../bundle.ts';
import { type Gateway, startGateway } from './gateway.ts';
import type { Observation } from './page.ts';

/** Longer than any test: a call that is held back ends when the test says so, and not before. */
const HELD_MS = 3_600_000;

/** What a browser test uses. Each test has a new profile and gateway. */
export interface BrowserBench {
  readonly context: BrowserContext;
  readonly gateway: Gateway;
  readonly underTest: PipelineUnderTest;
  /** Opens the page in another tab. */
  open(query?: string): Promise<Page>;
}

/** A browser, and a server with a real pipeline over quick stages behind a gateway, shared by the tests of a file. */
export function useBrowserBench(): BrowserBench {
  let underTest: PipelineUnderTest;
  let server: RunningServer;
  let browser: Browser;
  let scripts: Map<string, string>;
  let context: BrowserContext;
  let gateway: Gateway;

  beforeAll(async () => {
    underTest = await PipelineUnderTest.start(await sharedDatabase());
    const app = createServerApp({ pipeline: underTest.pipeline, timeBudgetMs: HELD_MS });
    server = await startServer({ app, port: 0, host: '127.0.0.1' });
    scripts = await pageScripts();
    browser = await sharedBrowser();
  });
  beforeEach(async () => {
    underTest.reset();
    gateway = await startGateway({ target: server.url, scripts });
    context = await openContext(browser);
  });
  afterEach(async () => {
    await context.close();
    await gateway.close();
  });
  afterAll(async () => {
    await server?.close({ graceMs: 0 });
    await underTest?.stop();
  });
  return {
    get context() {
      return context;
    },
    get gateway() {
      return gateway;
    },
    get underTest() {
      return underTest;
    },
    open: (query = '') => openPage(context, `${gateway.url}/page${query}`),
  };
}

let scripts: Promise<Map<string, string>> | undefined;

/** The scripts of the page, bundled once in each process. */
export function pageScripts(): Promise<Map<string, string>> {
  scripts ??= bundleScripts();
  return scripts;
}

async function bundleScripts(): Promise<Map<string, string>> {
  return new Map([
    ['/page.js', await bundle('e2e/in-browser/page.ts')],
    ['/service-worker.js', await bundle('e2e/in-browser/service-worker.ts')],
  ]);
}

export async function openPage(context: BrowserContext, url: string): Promise<Page> {
  const page = await context.newPage();
  await page.goto(url);
  await page.getByRole('status').waitFor();
  return page;
}

/** The page's query for a story of its own, with this many scenes. */
export function storyQuery(name: string, scenes: number): string {
  return new URLSearchParams({ story: documentOf(name, scenes) }).toString();
}

/** Waits until the page shows the step. */
export async function expectStep(page: Page, step: string): Promise<void> {
  await expect.poll(() => page.getByRole('status').textContent()).toBe(step);
}

/** Everything that the page has shown. Checks that progress never fell within one generation. */
export async function observationsOf(page: Page): Promise<Observation[]> {
  const observed = await page.evaluate(() => window.observed);
  const most = new Map<string, number>();
  for (const { generationId = '', progress } of observed) {
    expect(progress).toBeGreaterThanOrEqual(most.get(generationId) ?? 0);
    most.set(generationId, progress);
  }
  return observed;
}

/** Checks that no speech and no picture was requested more than once. */
export function expectNothingTwice({ underTest }: BrowserBench): void {
  const paid = underTest.calls.filter((call) => /^(speech|picture) /.test(call));
  expect(paid.toSorted()).toEqual([...new Set(paid)].toSorted());
}
