import { totalmem } from 'node:os';
import process from 'node:process';
import { PipelineError } from '../core/errors.ts';
import type { Illustrator } from '../pictures/index.ts';
import type { ModelRegistry, Models } from '../pipeline/index.ts';
import { createClipDecoder, findFfmpeg } from '../render/index.ts';
import type { SpeechEngine } from '../speech/index.ts';
import { STEPS_TO_A_NEURAL_VOICE, unreadableVoices } from '../speech/sherpa-models.ts';
import { prepareFolder } from '../store/data-folder.ts';
import { reachPostgres } from '../store/index.ts';
import type { Diagnostic } from './diagnostic.ts';
import type { Environment } from './environment.ts';

const GIGABYTE = 1_000_000_000;
/** About three hours of 1080p film, with everything that is stored for it. */
const ENOUGH_DISK_BYTES = 5 * GIGABYTE;

/**
 * Runs each part of the application on this machine: speaks a word, draws a picture. Models that may cost money are
 * not called, only looked up.
 */
export async function runDiagnostics(
  environment: Environment,
  models: Models,
  signal: AbortSignal,
): Promise<Diagnostic[]> {
  return [
    machine(environment),
    await ffmpeg(environment, signal),
    await clips(environment, signal),
    await attempt('voice', () => speech(ownEngine(models.speech), signal)),
    ...(await otherVoices(models.speech, signal)),
    ...neuralVoices(environment),
    await attempt('pictures', () => pictures(ownEngine(models.picture), signal)),
    paidModels(models),
    ...endingModels(models, Date.now()),
    await attempt('data folder', () => dataFolder(environment.dataDirectory)),
    ...(await database(environment)),
  ];
}

function machine({ cores, limits }: Environment): Diagnostic {
  const memory = `${(totalmem() / GIGABYTE).toFixed(0)} GB of memory`;
  const detail = `Node ${process.versions.node}, ${cores} ${cores === 1 ? 'core' : 'cores'}, ${memory}`;
  if (totalmem() > limits.render * 0.7 * GIGABYTE) return { name: 'machine', state: 'good', detail };
  const advice =
    'Each rendering takes up to 700 MB. Render fewer scenes at once with SCENECAST_RENDER_CONCURRENCY=1, or make drafts with --resolution 540p.';
  return { name: 'machine', state: 'hint', detail, advice };
}

async function ffmpeg({ ffmpegPath, searchPath }: Environment, signal: AbortSignal): Promise<Diagnostic> {
  return attempt('ffmpeg', async () => {
    const found = await findFfmpeg({ path: ffmpegPath, searchPath, signal });
    const detail = `${found.version} at ${found.path}`;
    if (found.origin !== 'package') return { state: 'good', detail };
    const advice = 'It came with npm and is from 2018. A newer ffmpeg on the PATH encodes a little faster.';
    return { state: 'hint', detail, advice };
  });
}

/** Clips that other programs encoded are decoded only by a recent ffmpeg, whose known holes are closed. */
async function clips({ ffmpegPath, searchPath }: Environment, signal: AbortSignal): Promise<Diagnostic> {
  return attempt('clips', async () => {
    const { missing } = createClipDecoder(await findFfmpeg({ path: ffmpegPath, searchPath, signal }));
    if (missing === undefined) return { state: 'good', detail: 'MP4, MOV and WebM can be shown' };
    return {
      state: 'hint',
      detail: missing,
      advice: 'Films show pictures. Install a current ffmpeg to show clips.',
    };
  });
}

async function speech(engine: SpeechEngine, signal: AbortSignal): Promise<Outcome> {
  const voice = engine.voices[0];
  if (!voice) return { state: 'missing', detail: `${engine.id} has no voice` };
  await engine.synthesize({ text: 'Ready.', voice: voice.id, language: voice.language, signal });
  return { state: 'good', detail: `${engine.id}: ${engine.voices.map(({ id }) => id).join(', ')}` };
}

/** Voices of other programs on this machine, which speak other languages than the embedded one. */
async function otherVoices(registry: Models['speech'], signal: AbortSignal): Promise<Diagnostic[]> {
  const own = ownEngine(registry).id;
  const offers = registry.offers().filter(({ option }) => !option.paid && option.id !== own);
  const ready = offers.filter(({ option }) => option.available);
  const missing = [...new Set(offers.flatMap(({ option }) => option.advice ?? []))];
  const failures: Diagnostic[] = [];
  for (const [provider, engine] of new Map(
    ready.map((offer) => [providerOf(offer.engine.id), offer.engine]),
  )) {
    const finding = await attempt(provider, () => speech(engine, signal));
    if (finding.state !== 'good') failures.push({ ...finding, state: 'hint' });
  }
  if (failures.length > 0) return failures;
  const name = 'languages';
  const detail = ready.map(({ engine }) => engine.id).join(', ') || 'English only';
  if (missing.length === 0) return ready.length === 0 ? [] : [{ name, state: 'good', detail }];
  return [{ name, state: ready.length === 0 ? 'hint' : 'good', detail, advice: missing.join(' ') }];
}

/** A folder without a usable voice offers no model. Only this check reports it. */
function neuralVoices({ voiceFolders }: Environment): Diagnostic[] {
  const reasons = unreadableVoices(voiceFolders);
  const detail = voiceFolders.length === 0 ? 'none' : reasons.join(' ');
  if (detail === '') return [];
  return [{ name: 'neural voice', state: 'hint', detail, advice: STEPS_TO_A_NEURAL_VOICE }];
}

function providerOf(model: string): string {
  return model.slice(0, model.indexOf(':'));
}

async function pictures(illustrator: Illustrator, signal: AbortSignal): Promise<Outcome> {
  const style = illustrator.styles[0];
  if (!style) return { state: 'missing', detail: `${illustrator.id} has no style` };
  const size = { widthPx: 480, heightPx: 270 };
  await illustrator.illustrate({
    prompt: 'A lake.',
    style: style.id,
    size,
    captions: true,
    seed: '1',
    signal,
  });
  return { state: 'good', detail: `${illustrator.id}: ${illustrator.styles.map(({ id }) => id).join(', ')}` };
}

/** The engine that works on this machine. */
function ownEngine<Engine extends { readonly id: string }>(registry: ModelRegistry<Engine, never>): Engine {
  return registry.offers().find(({ option }) => !option.paid)?.engine ?? registry.find();
}

export function paidModels({ script, speech, picture }: Models): Diagnostic {
  const offers = [...script.offers(), ...speech.offers(), ...picture.offers()].map(({ option }) => option);
  const paid = offers.filter((option) => option.paid);
  const missing = new Set(paid.flatMap(({ advice }) => advice ?? []));
  const ready = paid.flatMap(({ id, available }) => (available ? [id] : []));
  const detail = ready.join(', ') || 'only the embedded ones, which are free and work offline';
  const advice = missing.size > 0 ? { advice: [...missing].join(' ') } : {};
  return { name: 'models', state: ready.length > 0 ? 'good' : 'hint', detail, ...advice };
}

const DAY_MS = 86_400_000;

/** The models that their providers end, by the day, so that nobody learns it from a film that fails. */
export function endingModels({ script, speech, picture }: Models, nowMs: number): Diagnostic[] {
  const offers = [...script.offers(), ...speech.offers(), ...picture.offers()].map(({ option }) => option);
  const byDay = new Map<string, string[]>();
  for (const { id, available, endsOn } of offers) {
    if (available && endsOn !== undefined) byDay.set(endsOn, [...(byDay.get(endsOn) ?? []), id]);
  }
  return [...byDay].sort().map(([day, ids]) => {
    const days = Math.ceil((Date.parse(day) - nowMs) / DAY_MS);
    const when = days > 0 ? `end on ${day}, in ${days} ${days === 1 ? 'day' : 'days'}` : `ended on ${day}`;
    return {
      ...{ name: 'models', state: 'hint', detail: `${ids.join(', ')} ${when}` },
      advice: 'Choose other models for films that you make from then on. What is made stays.',
    };
  });
}

async function dataFolder(folder: string): Promise<Outcome> {
  const { freeBytes } = await prepareFolder(folder);
  const room = Number.isFinite(freeBytes) ? `, ${(freeBytes / GIGABYTE).toFixed(0)} GB free` : '';
  const detail = `${folder}${room}`;
  if (freeBytes > ENOUGH_DISK_BYTES) return { state: 'good', detail };
  return { state: 'hint', detail, advice: 'Long videos need more space. Choose another disk with --data.' };
}

/** The embedded database is part of the data folder. */
async function database({ databaseUrl }: Environment): Promise<Diagnostic[]> {
  if (databaseUrl === undefined) return [];
  const reach = async (): Promise<Outcome> => {
    return { state: 'good', detail: `PostgreSQL ${await reachPostgres(databaseUrl)}` };
  };
  return [await attempt('database', reach)];
}

type Outcome = Omit<Diagnostic, 'name'>;

async function attempt(name: string, check: () => Promise<Outcome>): Promise<Diagnostic> {
  try {
    return { name, ...(await check()) };
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error);
    const advice = error instanceof PipelineError ? error.advice : undefined;
    return { name, state: 'missing', detail, ...(advice !== undefined && { advice }) };
  }
}
