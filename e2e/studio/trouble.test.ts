import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { createPipeline } from '../../src/pipeline/create-pipeline.ts';
import type { Pipeline } from '../../src/pipeline/pipeline.ts';
import { createModels } from '../../src/server/models.ts';
import { createSimulator, type Simulator } from '../../src/simulator/simulator.ts';
import { type Database, openEmbeddedDatabase } from '../../src/store/database.ts';
import { documentOf } from '../../src/testing/fakes/pipeline-under-test.ts';
import { createQuickStages } from '../../src/testing/fakes/quick-stages.ts';
import { lastingPort } from '../../src/testing/processes/lasting-port.ts';
import { SmallDisk } from '../../src/testing/processes/small-disk.ts';
import { useStudio } from './open-studio.ts';

const PAID_PICTURES = { picture: 'openai:gpt-image-1' };
const studio = useStudio();
const folder = await mkdtemp(join(tmpdir(), 'scenecast-trouble-'));
const disk = new SmallDisk(folder);
let simulator: Simulator;
let database: Database;
let pipeline: Pipeline;

beforeAll(async () => {
  simulator = await createSimulator();
  database = await openEmbeddedDatabase(folder);
  const quick = createQuickStages();
  const embedded = {
    writer: quick.models.script.find(),
    speechEngine: quick.models.speech.find(),
    illustrator: quick.models.picture.find(),
  };
  const models = createModels(embedded, {
    providers: { openai: { apiKey: 'sk-a-key', baseUrl: simulator.baseUrl } },
    models: { script: undefined, speech: undefined, picture: undefined },
  });
  pipeline = await createPipeline({
    database,
    blobs: disk,
    workerId: 'trouble',
    stages: { ...quick, models },
  });
});
beforeEach(() => {
  simulator.reset();
  disk.isFull = false;
});
afterAll(async () => {
  await pipeline.close();
  await Promise.all([database.close(), simulator.close()]);
  await rm(folder, { recursive: true, force: true });
});

/** A film whose pictures are drawn by the simulator, open in a page. */
async function openFilm(name: string, scenes = 2): Promise<{ readonly page: Page; readonly id: string }> {
  const source = { text: documentOf(name, scenes) };
  const { generation } = await pipeline.create({ source, models: PAID_PICTURES }, {});
  const { open } = await studio.serve(pipeline);
  return { page: await open(`/films/${generation.id}`), id: generation.id };
}

const card = (page: Page, number: number) => page.getByRole('article', { name: `Scene ${number}` });
const make = (page: Page) => page.getByRole('button', { name: 'Make the film' }).click();
const finished = (page: Page) => page.getByText('Finished', { exact: true }).waitFor();

test.each([
  {
    trouble: 'refuses what it is asked to draw',
    fault: { fault: 'refuse' },
    why: /refused/,
    advice: 'Reword the text',
    mayBeCharged: false,
  },
  {
    trouble: 'fails',
    fault: { fault: 'status', status: 500 },
    why: /500/,
    advice: 'Try again later',
    mayBeCharged: false,
  },
  {
    trouble: 'answers noise',
    fault: { fault: 'garbage' },
    why: /openai:gpt-image-1/,
    advice: undefined,
    mayBeCharged: true,
  },
  {
    trouble: 'takes the order and is cut off',
    fault: { fault: 'cut' },
    why: /openai:gpt-image-1/,
    advice: 'may have been charged',
    mayBeCharged: true,
  },
] as const)(
  'a provider that $trouble fails its own card, which says why, what to do, and tries again',
  async ({ trouble, fault, why, advice, mayBeCharged }) => {
    simulator.behave({ faults: [{ ...fault, kind: 'picture', matching: `${trouble} 1 begins` }] });
    const { page } = await openFilm(trouble);
    await make(page);
    await page.getByText('Finished with missing parts').waitFor();
    const alert = card(page, 2).getByRole('alert');
    await alert.getByText(why).waitFor();
    if (advice !== undefined) await alert.getByText(advice).waitFor();
    await expect.poll(() => card(page, 1).getByRole('alert').count()).toBe(0);
    const uncertain = page.getByText('Possible charge');
    await expect.poll(async () => (await uncertain.count()) > 0).toBe(mayBeCharged);

    simulator.behave({});
    await alert.getByRole('button', { name: 'Try again' }).click();
    await finished(page);
    await expect.poll(() => page.getByRole('alert').count()).toBe(0);
  },
);

test('a call that hangs is stopped by pausing, shown as possibly charged, and made anew', async () => {
  simulator.behave({ faults: [{ fault: 'hang', kind: 'picture', matching: 'hangs 0 begins' }] });
  const { page } = await openFilm('hangs', 1);
  await make(page);
  await expect.poll(() => simulator.charges().kinds.picture.calls).toBe(2);
  await page.getByRole('button', { name: 'Pause' }).click();
  await page.getByText('Possible charge').waitFor();
  simulator.behave({});
  await page.getByRole('button', { name: 'Resume' }).click();
  await finished(page);
  await page.getByText('Possible charge').waitFor();
});

test('a full disk is told before anything is begun, and what was typed is kept', async () => {
  const { open } = await studio.serve(pipeline);
  const page = await open('/');
  const text = page.getByLabel('Text or link');
  await text.fill(documentOf('nowhere to put it', 1));
  disk.isFull = true;
  await make(page);
  await page.getByText('The disk that holds the data folder is full. Free some disk space').waitFor();
  disk.isFull = false;
  await expect.poll(() => text.inputValue()).toContain('nowhere to put it');
  await make(page);
  await finished(page);
});

test('a disk that becomes full fails what cannot be kept, and one press goes on when there is room', async () => {
  const text = documentOf('no more room', 2);
  const { generation } = await pipeline.create({ source: { text } }, {});
  const { signal } = new AbortController();
  await pipeline.phase(generation.id, 'script', {}, { timeBudgetMs: 600_000, signal });
  const { open } = await studio.serve(pipeline);
  const page = await open(`/films/${generation.id}`);
  disk.isFull = true;
  await make(page);
  // The film's own status, because a card says the same of its scene.
  const status = page.locator('p', { has: page.getByRole('link', { name: 'Films' }) });
  await status.getByText('Failed', { exact: true }).waitFor();
  await card(page, 1).getByRole('alert').first().getByText('is full. Free some disk space').waitFor();
  disk.isFull = false;
  await page.getByRole('button', { name: 'Try again' }).first().click();
  await finished(page);
  await expect.poll(() => page.getByRole('alert').count()).toBe(0);
});

test('while the server is gone nothing that was typed is lost, and the same press works when it is back', async () => {
  const port = await lastingPort();
  const first = await studio.serve(pipeline, { port });
  const page = await first.open('/');
  const text = page.getByLabel('Text or link');
  await text.fill(documentOf('gone and back', 1));
  await page.getByText('free, on this machine').waitFor();
  await first.server.close({ graceMs: 0 });
  await make(page);
  await page.getByText("Couldn't start. Can't reach the server").waitFor();
  await expect.poll(() => text.inputValue()).toContain('gone and back');
  await studio.serve(pipeline, { port });
  await make(page);
  await finished(page);
});

test('what is opened while the server is gone appears when it is back, without a reload', async () => {
  const titles = ['The Opened Film', 'The Other Film'];
  for (const title of titles) await pipeline.create({ source: { text: documentOf(title, 1) }, title }, {});
  const port = await lastingPort();
  const first = await studio.serve(pipeline, { port });
  const page = await first.open('/films');
  const open = (title: string) => page.getByRole('link', { name: title }).click();
  const films = () => page.getByRole('navigation').getByRole('link', { name: 'Films' }).click();
  const isWaiting = () => page.getByRole('status').getByText("Can't reach the server").waitFor();
  const appears = (name: string) => page.getByRole('heading', { level: 1, name }).waitFor();
  await page.getByRole('link', { name: 'The Opened Film' }).waitFor();

  // The chunk of the page that shows films is not loaded yet either.
  await first.server.close({ graceMs: 0 });
  await open('The Opened Film');
  await isWaiting();
  const second = await studio.serve(pipeline, { port });
  await appears('The Opened Film');

  await films();
  await second.server.close({ graceMs: 0 });
  await open('The Other Film');
  await isWaiting();
  await films();
  await page.getByRole('searchbox').fill('the opened');
  await isWaiting();
  await page.goBack();
  await isWaiting();
  await studio.serve(pipeline, { port });
  await appears('The Other Film');
  await films();
  await page.getByRole('searchbox').fill('the opened');
  await page.getByRole('link', { name: 'The Other Film' }).waitFor({ state: 'detached' });
  await page.getByRole('link', { name: 'The Opened Film' }).waitFor();
});

test.each([
  { fails: 'once', times: 1, shows: 'its title can be edited' },
  { fails: 'always', times: Number.POSITIVE_INFINITY, shows: 'that it crashed' },
])(
  'a page of which a script fails to load $fails is loaded anew once, and shows $shows',
  async ({ fails, times }) => {
    const { generation } = await pipeline.create({ source: { text: documentOf(`fails ${fails}`, 1) } }, {});
    const { open } = await studio.serve(pipeline);
    const page = await open('/');
    let pagesLoaded = 0;
    let scriptsAsked = 0;
    page.on('domcontentloaded', () => pagesLoaded++);
    await page.route('**/assets/film-title-*.js', (route) =>
      ++scriptsAsked > times ? route.continue() : route.abort('internetdisconnected'),
    );
    await page.goto(new URL(`/films/${generation.id}`, page.url()).href);
    await expect.poll(() => scriptsAsked).toBe(2);
    if (fails === 'once') await page.getByRole('button', { name: 'Edit title' }).waitFor();
    else await page.getByRole('heading', { name: 'This page crashed' }).waitFor();
    expect(pagesLoaded).toBe(2);
  },
);

test('a token that is right no more is asked for anew, and the page goes on where it was', async () => {
  const port = await lastingPort();
  const first = await studio.serve(pipeline, { port, token: 'the-first-secret' });
  const page = await first.open('/films');
  const enter = async (token: string) => {
    await page.getByLabel('Token').fill(token);
    await page.getByRole('button', { name: 'Continue' }).click();
  };
  await enter('the-first-secret');
  await page.getByRole('searchbox').waitFor();
  await first.server.close({ graceMs: 0 });
  await studio.serve(pipeline, { port, token: 'another-secret' });
  await page.getByRole('searchbox').fill('anything');
  await page.getByText('This token is not valid.').waitFor();
  await enter('another-secret');
  await page.getByRole('searchbox').waitFor();
});
