import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { type OwnEngine, ownModels } from '../providers/providers.ts';
import { DOT_PNG } from '../testing/fakes/quick-stages.ts';
import { loadOwnEngines } from './own-engines.ts';

const EXAMPLE = fileURLToPath(new URL('../../examples/comfyui/scenecast.config.mjs', import.meta.url));

/** What ComfyUI was asked, in order. */
const asked: string[] = [];
/** The workflows that it was given. */
const workflows: Record<string, { inputs: Record<string, unknown> }>[] = [];
/** How often it is asked until it has saved an image; for ever if it is never. */
let questionsLeft = 1;

/** ComfyUI, as far as the example needs it: https://docs.comfy.org/development/comfyui-server/comms_routes. */
const server = createServer((request, response) => {
  asked.push(`${request.method} ${request.url}`);
  const chunks: Buffer[] = [];
  request.on('data', (chunk: Buffer) => chunks.push(chunk));
  request.on('end', () => {
    const json = (value: unknown) =>
      response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(value));
    const { pathname } = new URL(request.url ?? '', 'http://localhost');
    if (pathname === '/prompt') {
      workflows.push(JSON.parse(Buffer.concat(chunks).toString()).prompt);
      return json({ prompt_id: 'a-job', number: 1, node_errors: {} });
    }
    if (pathname === '/history/a-job') {
      if (questionsLeft-- > 0) return json({});
      const images = [{ filename: 'scenecast_1.png', subfolder: '', type: 'output' }];
      return json({ 'a-job': { outputs: { saved: { images } }, status: { status_str: 'success' } } });
    }
    if (pathname === '/view') return response.writeHead(200, { 'content-type': 'image/png' }).end(DOT_PNG);
    return response.writeHead(200).end();
  });
});

let engine: OwnEngine;
beforeAll(async () => {
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  // The example reads its address once, when it is loaded.
  vi.stubEnv('COMFYUI_URL', `http://127.0.0.1:${(server.address() as AddressInfo).port}`);
  const [loaded] = await loadOwnEngines({ dataDirectory: '/nowhere', configFile: EXAMPLE, providers: {} });
  engine = loaded ?? expect.fail('the example has no engine');
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

const paint = (signal?: AbortSignal) =>
  ownModels(engine)
    .picture?.engine('workflow')
    ?.illustrate({
      ...{ prompt: 'A boat named “PROMPT”', style: 'photo', captions: false, seed: 'scene-1/shot-1' },
      size: { widthPx: 1920, heightPx: 1080 },
      ...(signal && { signal }),
    });

test('the example makes a picture by the workflow, with its prompt, seed and shape, for free', async () => {
  questionsLeft = 1;
  expect(await paint()).toMatchObject({ kind: 'flat' });
  expect(asked).toEqual([
    'POST /prompt',
    'GET /history/a-job',
    'GET /history/a-job',
    'GET /view?filename=scenecast_1.png&subfolder=&type=output',
  ]);
  const [workflow] = workflows;
  expect(workflow?.positive?.inputs.text).toContain('A boat named “PROMPT”');
  expect(workflow?.latent?.inputs).toMatchObject({ width: 1344, height: 768 });
  expect(workflow?.sampler?.inputs.seed).toBeTypeOf('number');
  expect(ownModels(engine).picture?.priceUsd).toBeUndefined();
});

test('a picture that nobody waits for leaves the queue', async () => {
  questionsLeft = Number.POSITIVE_INFINITY;
  asked.length = 0;
  const controller = new AbortController();
  const rejected = expect(paint(controller.signal)).rejects.toThrow();
  await expect.poll(() => asked).toContain('GET /history/a-job');
  controller.abort();
  await rejected;
  await expect.poll(() => asked).toContain('POST /queue');
});
