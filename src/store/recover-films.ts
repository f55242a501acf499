import { constants } from 'node:fs';
import { copyFile, link, mkdir, open, readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { BlobFolder } from './blob-folder.ts';

/** A manifest begins with this. Most files are told apart by it, so that they need not be read. */
const BEGINNING = '{\n  "manifestVersion": 1,';
/** Far more than the manifest of any film takes. */
const MAX_MANIFEST_BYTES = 50_000_000;
const MAX_NAME_CHARACTERS = 60;

/** What has to be known of a film's manifest to find its files. */
interface Manifest {
  readonly title: string;
  readonly video: { readonly sha256: string };
  readonly scenes: readonly { readonly speech: { readonly sha256: string } }[];
}

/** What {@link recoverFilms} found. */
export interface RecoveredFilms {
  /** Where the files are. */
  readonly folder: string;
  readonly films: number;
  /** Films whose video is lost or damaged; their texts, and what is left of their speech, are there. */
  readonly withoutVideo: number;
}

/**
 * Gives names to the files of finished films when nothing but the files is left: each film's video, manifest
 * and speech in a folder of its own. The manifest holds all texts. Existing files are left as they are, so a process
 * that is killed meanwhile only has to start again.
 *
 * @param root the data folder
 */
export async function recoverFilms(root: string): Promise<RecoveredFilms | undefined> {
  const folder = join(root, 'recovered');
  const blobs = new BlobFolder(root);
  let [films, withoutVideo, hasFiles] = [0, 0, false];
  for await (const path of filesIn(join(root, 'blobs'))) {
    hasFiles = true;
    const manifest = await readManifest(path);
    if (!manifest) continue;
    const { title, video } = manifest;
    const place = join(folder, `${nameFor(title)}-${video.sha256.slice(0, 8)}`);
    await mkdir(place, { recursive: true, mode: 0o700 });
    await writeFile(join(place, 'manifest.json'), await readFile(path), { mode: 0o600 });
    if (await recover(blobs, video.sha256, join(place, 'video.mp4'))) films++;
    else withoutVideo++;
    await recoverSpeech(blobs, manifest, place);
  }
  return hasFiles ? { folder, films, withoutVideo } : undefined;
}

async function recoverSpeech(blobs: BlobFolder, { scenes }: Manifest, place: string): Promise<void> {
  const folder = join(place, 'narration');
  await mkdir(folder, { recursive: true, mode: 0o700 });
  for (const [index, { speech }] of scenes.entries()) {
    await recover(blobs, speech.sha256, join(folder, `${String(index + 1).padStart(3, '0')}.wav`));
  }
}

/** Returns whether the file is whole, and has its name now. */
async function recover(blobs: BlobFolder, hash: string, path: string): Promise<boolean> {
  if ((await blobs.verify(hash, { keep: true })) !== 'intact') return false;
  const from = await blobs.path(hash);
  try {
    await link(from, path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return true;
    // The file system has no links.
    await copyFile(from, path, constants.COPYFILE_EXCL);
  }
  return true;
}

async function readManifest(path: string): Promise<Manifest | undefined> {
  if ((await stat(path)).size > MAX_MANIFEST_BYTES || !(await startsWith(path, BEGINNING))) return undefined;
  try {
    const value: unknown = JSON.parse(await readFile(path, 'utf8'));
    return isManifest(value) ? value : undefined;
  } catch {
    // Damaged, or something else that begins like one.
    return undefined;
  }
}

async function startsWith(path: string, beginning: string): Promise<boolean> {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(beginning.length), 0, beginning.length, 0);
    return buffer.toString('latin1', 0, bytesRead) === beginning;
  } finally {
    await file.close();
  }
}

function isManifest(value: unknown): value is Manifest {
  const { title, video, scenes } = value as Partial<Manifest>;
  const isPart = (part: { readonly sha256?: unknown } | undefined) =>
    typeof part?.sha256 === 'string' && /^[0-9a-f]{64}$/.test(part.sha256);
  return (
    typeof title === 'string' &&
    isPart(video) &&
    Array.isArray(scenes) &&
    scenes.every(({ speech }) => isPart(speech))
  );
}

/** A title as the name of a folder: letters and digits only. */
function nameFor(title: string): string {
  const words = title.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  return words.join('-').slice(0, MAX_NAME_CHARACTERS) || 'film';
}

async function* filesIn(folder: string): AsyncGenerator<string> {
  const parts = await readdir(folder).catch(() => []);
  for (const part of parts) {
    for (const name of await readdir(join(folder, part)).catch(() => [])) {
      if (/^[0-9a-f]{64}$/.test(name)) yield join(folder, part, name);
    }
  }
}
