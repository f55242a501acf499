// A backend of another kind that speaks the chunk protocol (docs/protocol.md), with every core rule and no other
// feature, in memory. It makes no real media: put your own voice, pictures and video into `make`.
import { createHash, randomUUID } from 'node:crypto';
import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import express from 'express';
import pLimit from 'p-limit';

const TIME_BUDGET_MS = 25_000;
const LIMITS = { script: pLimit(1), audio: pLimit(3), images: pLimit(2), finalize: pLimit(1) };
const generations = new Map();
const idsByKey = new Map();
const ASSETS = await mkdtemp(join(tmpdir(), 'assets-'));
const PENDING = { status: 'pending' };

/** Your own work: the bytes of one item. A throw is a failed item. */
async function make(phase, text) {
  await sleep(20);
  return Buffer.from(`${phase} of ${text}`);
}
const problem = (status, code, detail) => Object.assign(new Error(detail), { status, code });

/** The items of a phase; `holder[name]` says how each stands. W-2 */
function itemsOf({ view, script }, phase) {
  const ofScene = (name) => view.scenes.map((scene) => ({ holder: scene, name, scene }));
  if (phase === 'script') return [{ holder: script, name: 'script' }];
  if (phase === 'audio') return ofScene('audio');
  if (phase === 'finalize') return [...ofScene('segment'), { holder: view, name: 'video' }];
  return view.scenes.flatMap((scene) => scene.shots.map((shot) => ({ holder: shot, name: 'picture', scene })));
}
const isSettled = ({ holder, name }) => ['ready', 'failed'].includes(holder[name].status);

/** Makes an item, once: whoever asks for it meanwhile shares the promise. I-3, I-4 */
function start(generation, phase, item) {
  const key = `${phase}/${item.holder.id}`;
  return (generation.work[key] ??= LIMITS[phase](() => settle(generation, phase, item)));
}

// Every change raises the revision, and a changed scene takes it. Progress never falls. G-5, G-6
async function settle(generation, phase, { holder, name, scene }) {
  const { view, text } = generation;
  try {
    const bytes = await make(phase, scene?.narration ?? view.title);
    const hash = createHash('sha256').update(bytes).digest('hex');
    await writeFile(join(ASSETS, `${hash}.txt`), bytes);
    const asset = { hash, url: `/api/assets/${hash}.txt`, mediaType: 'text/plain', sizeBytes: bytes.length };
    holder[name] = { status: 'ready', asset };
    if (phase === 'script') view.scenes = splitIntoScenes(text);
  } catch (error) {
    holder[name] = { status: 'failed', failure: { code: 'make_failed', detail: error.message, retryable: true } };
  }
  const items = Object.keys(LIMITS).flatMap((each) => itemsOf(generation, each));
  const hasFailed = items.some((each) => each.holder[each.name].status === 'failed');
  if (name === 'video') view.status = hasFailed ? 'partial' : 'complete';
  else view.status = phase === 'script' ? 'storyboard' : 'generating';
  const progress = phase === 'script' ? 5 : (100 * items.filter(isSettled).length) / items.length;
  Object.assign(view, { revision: view.revision + 1, progress: Math.max(view.progress, progress) });
  if (scene) scene.revision = view.revision;
}
function splitIntoScenes(text) {
  return text.split(/\n\s*\n/).map((narration) => {
    const shots = [{ id: randomUUID(), visualPrompt: narration, picture: PENDING }];
    return { id: randomUUID(), revision: 1, title: '', narration, audio: PENDING, shots, segment: PENDING };
  });
}
function find(id) {
  if (generations.has(id)) return generations.get(id);
  throw problem(404, 'generation_not_found', 'There is no such generation.');
}
/** Requests are read strictly. P-2, W-11 */
function check(body, fields) {
  const isObject = typeof body === 'object' && body !== null && !Array.isArray(body);
  if (isObject && Object.entries(body).every(([name, value]) => fields[name]?.(value))) return body;
  throw problem(400, 'request_invalid', 'The body has a field that is unknown or wrong.');
}

const isText = (value) => typeof value === 'string';
const isIndex = (value) => Number.isInteger(value) && value >= 0 && value <= 100_000;
const isSource = (source) => isText(source?.text) && source.text !== '';
const CREATE_FIELDS = { source: isSource, title: isText, length: isText, run: (value) => value === 'client' };
const WINDOW_FIELDS = { startIndex: isIndex, endIndex: isIndex };
const app = express();
app.use(express.static('public'));
app.use('/api/assets', express.static(ASSETS, { immutable: true, maxAge: '1y' }));
// Optional features that would need another kind of body.
app.post('/api/generations/import', () => {
  throw problem(404, 'route_not_found', 'Projects cannot be imported here.');
});
app.use(express.json({ limit: '2mb', strict: false }), (request, _, next) => {
  if (request.is('json') === false) throw problem(415, 'media_type_unsupported', 'Send application/json.');
  next();
});
app.get('/api/generations', ({ query }, response) => {
  if (query.q || query.sort || query.tag || query.tenant) throw problem(400, 'request_invalid', 'This list can only be read as it is.');
  const list = [...generations.values()].reverse().map(({ view: { scenes, video, ...summary } }) => summary);
  response.json({ generations: list, nextCursor: null });
});
app.post('/api/generations', (request, response) => {
  const { source, title = 'Untitled' } = check(request.body, CREATE_FIELDS);
  if (!source) throw problem(400, 'request_invalid', 'There is no text.');
  const key = request.get('idempotency-key') ?? randomUUID();
  const id = idsByKey.get(key) ?? randomUUID();
  idsByKey.set(key, id);
  if (!generations.has(id)) {
    const rest = { progress: 0, cost: { spentUsd: 0 }, scenes: [], video: PENDING };
    const view = { id, revision: 1, status: 'draft', title, ...rest };
    generations.set(id, { view, text: source.text, script: { script: PENDING }, work: {} });
  }
  response.status(201).json(find(id).view);
});
app.get('/api/generations/:id', (request, response) => response.json(find(request.params.id).view));
app.delete('/api/generations/:id', (request, response) => {
  generations.delete(find(request.params.id).view.id);
  response.status(204).end();
});
app.post('/api/generations/:id/phases/:phase', async (request, response) => {
  const startedAtMs = performance.now();
  const { id, phase } = request.params;
  const generation = find(id);
  if (!Object.hasOwn(LIMITS, phase)) throw problem(404, 'phase_not_found', 'There is no such phase.');
  const { startIndex = 0, endIndex = 100_000 } = check(request.body ?? {}, WINDOW_FIELDS);
  if (startIndex > endIndex) throw problem(400, 'request_invalid', 'startIndex is greater than endIndex.');
  const window = itemsOf(generation, phase).slice(startIndex, endIndex);
  const all = Promise.all(window.map((item) => start(generation, phase, item)));
  await Promise.race([all, sleep(TIME_BUDGET_MS, undefined, { ref: false })]);
  const items = itemsOf(generation, phase);
  const next = window.findIndex((item) => !isSettled(item));
  const failed = window.flatMap(({ holder, name, scene }, at) =>
    holder[name].failure ? [{ index: startIndex + at, sceneId: scene?.id ?? null, ...holder[name].failure }] : [],
  );
  const { progress, cost, scenes } = generation.view;
  response.json({
    ...{ generationId: id, phase, startIndex, hasMore: next >= 0, failed, progress, cost },
    nextStartIndex: next < 0 ? null : startIndex + next,
    ...{ completed: items.filter(isSettled).length, total: items.length },
    phaseTimeMs: performance.now() - startedAtMs,
    scenes: phase === 'script' ? scenes : scenes.filter((scene) => window.some((item) => item.scene === scene)),
  });
});
app.use(({ path }) => {
  if (!/^\/api\/generations(\/[^/]+)?$/.test(path)) throw problem(404, 'route_not_found', 'There is nothing here.');
  throw problem(405, 'method_not_allowed', 'This address does not know this method.');
});
app.use((error, request, response, _) => {
  const { status = 500, code = status < 500 ? 'request_invalid' : 'unexpected' } = error;
  const detail = status < 500 ? error.message : 'Something went wrong.';
  const body = { title: code, status, code, detail, retryable: status >= 500, instance: request.path };
  response.status(status).type('application/problem+json').send(JSON.stringify(body));
});
const server = app.listen(Number(process.env.PORT ?? 4400), '127.0.0.1', (error) => {
  if (error) throw error;
  console.log(`http://127.0.0.1:${server.address().port}`);
});
