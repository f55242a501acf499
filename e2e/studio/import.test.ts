import { zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { createFakePipeline } from '../../src/testing/fakes/fake-pipeline.ts';
import { createGate } from '../gate.ts';
import { useStudio } from './open-studio.ts';

const studio = useStudio();

async function serveFilm() {
  const { pipeline } = createFakePipeline();
  const { generation } = await pipeline.create({ source: { text: 'A.' }, title: 'The lamp' }, {});
  const storyboard = Buffer.from(JSON.stringify({ id: generation.id }));
  const project = {
    name: 'The lamp.zip',
    mimeType: 'application/x-zip-compressed',
    buffer: Buffer.from(zipSync({ 'storyboard.json': storyboard }, { level: 0 })),
  };
  return { ...(await studio.serve(pipeline)), pipeline, project };
}

test('a project is imported in the library, and its film opens; what is no project is refused', async () => {
  const { open, project } = await serveFilm();
  const page = await open('/films');
  const choose = page.locator('input[type=file]');
  await page.getByRole('button', { name: 'Import a project' }).waitFor();
  await choose.setInputFiles({ name: 'a.zip', mimeType: 'application/zip', buffer: Buffer.from('none') });
  await page.getByRole('alert').getByText('is not a ZIP archive').waitFor();
  await choose.setInputFiles(project);
  await page.waitForURL(/\/films\/import-\d+$/);
  await page.getByRole('heading', { level: 1, name: 'The lamp' }).waitFor();
});

test('the first screen imports projects, and takes other archives as documents', async () => {
  const { open, pipeline, project } = await serveFilm();
  const page = await open('/');
  const choose = page.locator('input[type=file]');
  const buffer = Buffer.from(zipSync({ 'page.html': Buffer.from('<p>A page.</p>') }));
  await choose.setInputFiles({ name: 'page.zip', mimeType: 'application/zip', buffer });
  await page.getByText('page.zip').waitFor();
  await page.getByRole('button', { name: 'Remove page.zip' }).click();
  expect((await pipeline.list({ limit: 10 })).generations).toHaveLength(1);
  await choose.setInputFiles(project);
  await page.waitForURL(/\/films\/import-\d+$/);
});

test('an import shows how much of the file is sent, and then that it is worked on', async () => {
  const { open, pipeline, project } = await serveFilm();
  const { importProject } = pipeline;
  const [reading, ending] = [createGate(), createGate()];
  pipeline.importProject = async (archive, options) => {
    await reading.opened;
    const made = await importProject(archive, options);
    await ending.opened;
    return made;
  };
  const page = await open('/films');
  // More than fits between the browser and the server.
  const buffer = Buffer.concat([project.buffer, Buffer.alloc(30_000_000)]);
  await page.locator('input[type=file]').setInputFiles({ ...project, buffer });
  const bar = page.getByRole('progressbar', { name: 'Uploading “The lamp.zip”' });
  const share = () => bar.evaluate((element: HTMLProgressElement) => element.value);
  await expect.poll(share).toBeGreaterThan(0);
  expect(await share()).toBeLessThan(1);
  reading.open();
  await page.getByText('Importing “The lamp.zip”').waitFor();
  await expect.poll(() => bar.count()).toBe(0);
  ending.open();
  await page.waitForURL(/\/films\/import-\d+$/);
});
