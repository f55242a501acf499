// Makes the pictures of the studio for the documentation: docs/images/studio-*.webp. The film in them is a real one,
// of the legend in `examples`.
//   npm run studio-pictures                         all pictures of the documentation
//   npm run studio-pictures -- --look DIR           every screen at four sizes, by day and by night, to look at
//   npm run studio-pictures -- --look DIR --language de
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { createCanvas, loadImage } from '@napi-rs/canvas';
import { readEnvironment } from '../src/server/environment.ts';
import { startService } from '../src/server/node.ts';
import { launchBrowser } from '../src/testing/processes/browser.ts';
import { builtPart } from '../src/testing/processes/built-part.ts';

const { values } = parseArgs({
  options: { look: { type: 'string' }, language: { type: 'string', default: 'en' } },
});
const LAPTOP = { width: 1366, height: 800 };
const PHONE = { width: 390, height: 780 };
const SIZES = [{ width: 1920, height: 1080 }, LAPTOP, { width: 768, height: 1024 }, PHONE];
const WEBP_QUALITY = 82;

const folder = await mkdtemp(join(tmpdir(), 'scenecast-studio-pictures-'));
const { signal } = new AbortController();
const studioFolder = await builtPart('studio');
let service = await serve();
const browser = await launchBrowser();
try {
  if (values.look === undefined) await makePictures();
  else await lookAtScreens(values.look);
} finally {
  await browser.close();
  await service.close();
  await rm(folder, { recursive: true, force: true });
}

/** @param {{ token?: string }} guard */
function serve(guard = {}) {
  const options = { port: 0, host: '127.0.0.1', signal, logLevel: 'error', studioFolder, ...guard };
  return startService(readEnvironment({ data: folder }), options);
}

async function makePictures() {
  const start = await open('/');
  await save(start, 'start');
  const id = await makeFilm(
    (ready) => ready >= 3,
    async (id) => save(await open(`/films/${id}`), 'making'),
  );
  const page = await open(`/films/${id}`);
  await scrollToStoryboard(page);
  await save(page, 'storyboard');
  const preview = await open(`/films/${id}`);
  await preview.getByRole('button', { name: 'Play the storyboard' }).click();
  await preview.getByRole('button', { name: 'Next scene' }).click();
  await preview.getByRole('button', { name: 'Show safe area' }).click();
  await waitForDrawing(preview.locator('dialog canvas'));
  await save(preview, 'preview');
  await save(await open(`/films/${id}`, { colorScheme: 'dark' }), 'film');
  await save(await open('/films'), 'library');
  await save(await open(`/films/${id}`, { viewport: PHONE, deviceScaleFactor: 2 }), 'phone');
  const settings = await open(`/films/${id}`);
  await settings.getByRole('button', { name: 'Film settings', exact: true }).click();
  await waitForDrawing(settings.getByRole('img', { name: 'Scene 1 with these settings' }));
  await scrollToStoryboard(settings);
  await save(settings, 'film-settings');
  const exported = await open(`/films/${id}`);
  await exported.getByRole('button', { name: 'Export' }).click();
  await exported.getByRole('dialog').waitFor();
  await save(exported, 'export');
  await save(await open('/settings'), 'settings');
  const edited = await open(`/films/${id}`);
  await edited.getByRole('button', { name: 'Edit scene 2', exact: true }).click();
  await edited.getByRole('textbox', { name: 'Narration' }).waitFor();
  await scrollToStoryboard(edited);
  await save(edited, 'editor');
  const split = await open(`/films/${id}`);
  await split.getByRole('button', { name: 'More for scene 2', exact: true }).click();
  await split.getByRole('menuitem', { name: 'Split in two' }).click();
  await split.getByRole('dialog').waitFor();
  await save(split, 'split');
  const shared = await open(`/films/${id}`);
  await shared.getByRole('button', { name: 'Share' }).click();
  await shared.getByRole('button', { name: 'Create link' }).click();
  await shared.getByRole('textbox', { name: 'Link' }).waitFor();
  await save(shared, 'share');
  await makeTokenPicture();
}

/** Of the same server, started again with a token. There can be only one in a process. */
async function makeTokenPicture() {
  await service.close();
  service = await serve({ token: 'a-token-for-the-picture' });
  await save(await open('/'), 'token');
}

async function lookAtScreens(target) {
  await mkdir(target, { recursive: true });
  const id = await makeFilm();
  const screens = {
    start: '/',
    film: `/films/${id}`,
    library: '/films',
    settings: '/settings',
    costs: '/costs',
    trash: '/trash',
  };
  for (const colorScheme of ['light', 'dark']) {
    for (const viewport of SIZES) {
      for (const [name, path] of Object.entries(screens)) {
        const page = await open(path, { colorScheme, viewport, locale: values.language });
        const file = join(target, `${name}-${viewport.width}-${colorScheme}.png`);
        await page.screenshot({ path: file, fullPage: true });
        await page.context().close();
      }
    }
  }
}

/** Makes the film of the legend. Calls `then` once, as soon as `isTime` holds for its number of finished pictures. */
async function makeFilm(isTime = () => false, then = async () => {}) {
  const text = await readFile('examples/the-mermaid-of-zennor.txt', 'utf8');
  const body = JSON.stringify({ source: { text }, length: 'short', run: 'background' });
  const headers = { 'content-type': 'application/json' };
  const created = await fetch(`${service.url}/api/generations`, { method: 'POST', headers, body });
  const { id } = await created.json();
  let isDone = false;
  for (;;) {
    const film = await (await fetch(`${service.url}/api/generations/${id}`)).json();
    if (film.status === 'complete') return id;
    if (film.status === 'failed') throw new Error(JSON.stringify(film.problem));
    const shots = film.scenes.flatMap(({ shots }) => shots);
    const ready = shots.filter(({ picture }) => picture.status === 'ready').length;
    if (!isDone && isTime(ready)) {
      isDone = true;
      await then(id);
    }
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
}

async function open(path, options = {}) {
  const context = await browser.newContext({
    viewport: LAPTOP,
    locale: 'en-US',
    reducedMotion: 'reduce',
    ...options,
  });
  const page = await context.newPage();
  await page.goto(`${service.url}${path}`);
  await page.getByRole('heading').first().waitFor();
  await settle(page);
  return page;
}

async function scrollToStoryboard(page) {
  await page
    .getByRole('heading', { name: 'Storyboard' })
    .evaluate((heading) => scrollBy(0, heading.getBoundingClientRect().top - 80));
}

/** Waits until something is drawn on a canvas, which is black before. */
async function waitForDrawing(canvas) {
  await canvas.evaluate(async (shown) => {
    const probe = document.createElement('canvas').getContext('2d', { willReadFrequently: true });
    for (;;) {
      probe.drawImage(shown, 0, 0, 8, 8);
      if (probe.getImageData(0, 0, 8, 8).data.some((value, at) => at % 4 < 3 && value > 0)) return;
      await new Promise((resolve) => requestAnimationFrame(resolve));
    }
  });
}

/** Waits for the pictures in sight. */
async function settle(page) {
  await page.waitForFunction(() =>
    [...document.images].every((image) => image.complete || image.loading === 'lazy'),
  );
  await page.waitForTimeout(500);
}

async function save(page, name) {
  await settle(page);
  const png = await page.screenshot();
  const image = await loadImage(png);
  const canvas = createCanvas(image.width, image.height);
  canvas.getContext('2d').drawImage(image, 0, 0);
  await writeFile(`docs/images/studio-${name}.webp`, await canvas.encode('webp', WEBP_QUALITY));
  await page.context().close();
}
