import type { Browser, BrowserContext, BrowserContextOptions, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, onTestFinished } from 'vitest';
import type { Pipeline } from '../../src/pipeline/pipeline.ts';
import { createServerApp } from '../../src/server/app.ts';
import { startServer } from '../../src/server/serve.ts';
import type { FakePipelineOptions } from '../../src/testing/fakes/fake-generations.ts';
import { createFakePipeline } from '../../src/testing/fakes/fake-pipeline.ts';
import { createFakeSettings } from '../../src/testing/fakes/fake-settings.ts';
import { launchBrowser, openContext, sharedBrowser } from '../../src/testing/processes/browser.ts';
import { builtPart } from '../../src/testing/processes/built-part.ts';

export const LAPTOP = { width: 1366, height: 800 };
export const PHONE = { width: 360, height: 740 };

/** Where it is in the window. */
export async function boxOf(element: Locator) {
  return (await element.boundingBox()) ?? expect.fail('It is not shown.');
}

export interface StudioOptions extends FakePipelineOptions {
  readonly token?: string;
}

interface ServeOptions {
  readonly token?: string;
  /** Any free port by default. A server that comes back needs a `lastingPort`. */
  readonly port?: number;
}

export interface StudioWindow extends BrowserContextOptions {
  /**
   * Timers of the page that are as long as this never end. On a busy machine, they end before the test has come to
   * what they end.
   */
  readonly noTimersFromMs?: number;
}

/** Runs within the page. */
function holdTimers(fromMs: number): void {
  const start = globalThis.setTimeout;
  const startShort = (run: () => void, ms = 0, ...more: []) => (ms < fromMs ? start(run, ms, ...more) : 0);
  Object.assign(globalThis, { setTimeout: startShort });
}

/** The current studio, and a browser to open it in, with additional switches. */
export function useStudio(switches: readonly string[] = []) {
  let folder = '';
  let browser: Browser;
  beforeAll(async () => {
    const opening = switches.length === 0 ? sharedBrowser() : launchBrowser(switches);
    [browser, folder] = await Promise.all([opening, builtPart('studio')]);
  });
  afterAll(async () => {
    if (switches.length > 0) await browser?.close();
  });

  /**
   * Without motion, unless a test is about motion: drawing it takes half of a browser's time on a machine without a
   * GPU.
   */
  const newContext = async ({ noTimersFromMs, ...options }: StudioWindow = {}): Promise<BrowserContext> => {
    const usual = { viewport: LAPTOP, locale: 'en-US', reducedMotion: 'reduce' } as const;
    const context = await openContext(browser, { ...usual, ...options });
    if (noTimersFromMs !== undefined) await context.addInitScript(holdTimers, noTimersFromMs);
    onTestFinished(() => context.close());
    return context;
  };
  /** Starts a server over any pipeline, and opens pages of it. */
  const serve = async (pipeline: Pipeline, { token, port = 0 }: ServeOptions = {}) => {
    const app = createServerApp({
      pipeline,
      token,
      settings: createFakeSettings(),
      studioFolder: folder,
      timeBudgetMs: 500,
    });
    const server = await startServer({ app, port, host: '127.0.0.1', token });
    onTestFinished(() => server.close({ graceMs: 0 }));
    const open = async (path: string, options?: StudioWindow): Promise<Page> => {
      const page = await (await newContext(options)).newPage();
      await page.goto(`${server.url}${path}`);
      return page;
    };
    return { server, url: server.url, open };
  };
  return {
    folder: () => folder,
    newContext,
    serve,
    /** Starts a server whose films take no time to make, and opens pages of it. */
    async start({ token, ...fake }: StudioOptions = {}) {
      const made = createFakePipeline(fake);
      return { ...made, ...(await serve(made.pipeline, { ...(token !== undefined && { token }) })) };
    },
  };
}
