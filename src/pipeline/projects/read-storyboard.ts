import { InputError } from '../../core/errors.ts';
import { type Limits, limitAdvice } from '../../core/limits.ts';
import { checkCard, isTooLongToSay } from '../../core/text/narration-limits.ts';
import { estimateSpeechMs } from '../../core/text/speech-estimate.ts';
import { findUnstorableText } from '../../core/text/storable-text.ts';
import { blobHash } from '../../store/index.ts';
import {
  PROJECT_VERSION,
  STORYBOARD,
  type StoryboardFile,
  type StoryboardScene,
  storyboardSchema,
  versionSchema,
} from './storyboard-file.ts';
import { unreadableProject } from './unreadable-project.ts';
import type { ZipFile } from './zip-file.ts';

/** Far more than the storyboard of any film takes. */
const MAX_STORYBOARD_BYTES = 24_000_000;
/** Of its texts, numbers, lists and objects. Each one that is wrong would be reported. */
const MAX_VALUES = 1_000_000;
/** How many narrations are estimated before other work gets a turn. */
const ESTIMATED_AT_ONCE = 50;

export interface ReadStoryboard {
  readonly storyboard: StoryboardFile;
  /** SHA-256 of its file. It names all other files by their hashes, so it stands for the whole archive. */
  readonly hash: string;
}

/**
 * Reads what an archive says of itself, and checks it against the limits of this server. No other file is read.
 *
 * @throws InputError `archive_unreadable`, `archive_version_unknown`, `limit_exceeded`
 */
export async function readStoryboard(zip: ZipFile, limits: Limits): Promise<ReadStoryboard> {
  if (zip.sizeOf(STORYBOARD) === undefined) throw noProject();
  const bytes = await zip.read(STORYBOARD, MAX_STORYBOARD_BYTES);
  const json = readJson(bytes, STORYBOARD);
  const version = versionSchema.safeParse(json).data?.projectVersion;
  if (version === undefined) throw noProject();
  if (version !== PROJECT_VERSION) throw otherVersion(version);
  const { data: storyboard, error } = storyboardSchema.safeParse(json);
  if (error) {
    const [issue] = error.issues;
    throw unreadableProject(`has an invalid storyboard: ${issue?.path.join('.')}: ${issue?.message}`);
  }
  const unstorable = findUnstorableText(storyboard);
  if (unstorable !== undefined) throw unreadableProject(`has a text that cannot be stored: ${unstorable}`);
  for (const scene of storyboard.scenes) checkScene(scene);
  refuseRepetition(storyboard.scenes, 'scene');
  await checkLimits(storyboard, limits);
  return { storyboard, hash: blobHash(bytes) };
}

/** @throws InputError `archive_unreadable` */
export function readJson(bytes: Buffer, name: string): unknown {
  let json: unknown;
  try {
    json = JSON.parse(bytes.toString('utf8'));
  } catch (error) {
    throw unreadableProject(`has a file that is not JSON: ${name}`, error);
  }
  const pending = [json];
  for (let count = 0; pending.length > 0; count++) {
    if (count + pending.length > MAX_VALUES) throw unreadableProject(`has too much in ${name}`);
    const value = pending.pop();
    if (typeof value !== 'object' || value === null) continue;
    for (const key in value) {
      if (pending.length > MAX_VALUES) break;
      pending.push((value as Record<string, unknown>)[key]);
    }
  }
  return json;
}

function checkScene({ id, narration, shots }: StoryboardScene): void {
  refuseRepetition(shots, 'shot');
  let last = 0;
  for (const { narrationStart } of shots) {
    if (narrationStart < last || narrationStart > narration.length) {
      throw unreadableProject(`has shots of the scene ${id} in no order`);
    }
    last = narrationStart;
  }
}

function refuseRepetition(items: readonly { readonly id: string }[], what: string): void {
  const seen = new Set<string>();
  for (const { id } of items) {
    if (seen.has(id)) throw unreadableProject(`has two ${what}s with the id ${id}`);
    seen.add(id);
  }
}

async function checkLimits({ scenes, language }: StoryboardFile, limits: Limits): Promise<void> {
  const { maxScenes, maxFilmMinutes, maxNarrationSeconds } = limits;
  if (scenes.length > maxScenes) throw exceeded('maxScenes', `${scenes.length} scenes`, `${maxScenes}`);
  let totalMs = 0;
  for (const [index, { narration, shots }] of scenes.entries()) {
    if (index % ESTIMATED_AT_ONCE === ESTIMATED_AT_ONCE - 1) await new Promise(setImmediate);
    if (isTooLongToSay(narration, limits, language)) {
      const what = `a scene that takes longer than ${maxNarrationSeconds} seconds to speak`;
      throw exceeded('maxNarrationSeconds', what);
    }
    totalMs += estimateSpeechMs(narration, language);
    for (const { card } of shots) if (card) checkCard(card, limits);
  }
  const minutes = Math.round(totalMs / 60_000);
  if (totalMs > maxFilmMinutes * 60_000)
    throw exceeded('maxFilmMinutes', `${minutes} minutes`, `${maxFilmMinutes}`);
}

function exceeded(limit: keyof Limits, what: string, most?: string): InputError {
  return new InputError(
    'limit_exceeded',
    `The project has ${what}${most === undefined ? ', which is the limit' : `, more than ${most}`}.`,
    {
      advice: limitAdvice(limit, 'Shorten the film on the server where it was made, and download it again.'),
    },
  );
}

function noProject(): InputError {
  return new InputError('archive_unreadable', 'This file is not a project archive.', {
    advice:
      'Choose an archive that was downloaded as “Whole project”. To make a film of a document, upload it on the start page.',
  });
}

function otherVersion(version: number): InputError {
  const isOlder = version < PROJECT_VERSION;
  return new InputError(
    'archive_version_unknown',
    `The project archive has the version ${version}, and this server reads version ${PROJECT_VERSION}.`,
    {
      advice: isOlder
        ? 'It lacks what an import needs. Update Scenecast where the film was made, and download its archive again.'
        : 'Update Scenecast on this server, then import the archive again.',
    },
  );
}
