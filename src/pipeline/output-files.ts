import { randomBytes } from 'node:crypto';
import type { Stats } from 'node:fs';
import { copyFile, lstat, rename, rm } from 'node:fs/promises';
import { basename, dirname, extname, join, resolve } from 'node:path';
import { InputError, OutputError } from '../core/errors.ts';
import { explainDiskErrors, prepareFolder } from '../store/disk.ts';

/** The files of one video, which stand beside each other and differ in their extension only. */
export interface OutputFiles {
  readonly video: string;
  readonly manifest: string;
  /** Absent when no captions are wanted. */
  readonly srt?: string;
  readonly vtt?: string;
}

export interface OutputOptions {
  /** Replace what exists. */
  readonly force: boolean;
  readonly captions: boolean;
}

/**
 * Where the video and the files beside it go, checked before any work: the name ends in `.mp4`, the folder can
 * be written, there is room, and nothing is overwritten without `force`.
 *
 * @throws InputError when the name is not that of an MP4 file.
 * @throws OutputError when the files cannot be written there.
 */
export async function planOutput(out: string, options: OutputOptions): Promise<OutputFiles> {
  const video = resolve(out);
  if (extname(video).toLowerCase() !== '.mp4' || basename(video).length < 5) {
    throw new InputError('invalid_option', `The output "${out}" does not end in .mp4.`, {
      advice: 'Give a file name such as --out video.mp4.',
    });
  }
  const files = filesBeside(video, options);
  await prepareFolder(dirname(video));
  for (const path of Object.values(files)) await checkTarget(path, options.force);
  return files;
}

/** The names of a video's files, of which the video's own ends in `.mp4`. */
export function filesBeside(video: string, { captions }: { readonly captions: boolean }): OutputFiles {
  const stem = video.slice(0, -'.mp4'.length);
  const beside = { video, manifest: `${stem}.manifest.json` };
  return captions ? { ...beside, srt: `${stem}.srt`, vtt: `${stem}.vtt` } : beside;
}

async function checkTarget(path: string, force: boolean): Promise<void> {
  const entry = await explainDiskErrors(path, () => lstatIfThere(path));
  if (!entry) return;
  if (entry.isDirectory()) {
    throw new OutputError('output_not_writable', `${path} is a folder, not a file.`, {
      advice: 'Choose another name with --out.',
    });
  }
  if (!force) {
    throw new OutputError('output_exists', `${path} exists already.`, {
      advice: 'Add --force to replace it, or choose another name with --out.',
    });
  }
}

async function lstatIfThere(path: string): Promise<Stats | undefined> {
  try {
    return await lstat(path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}

/**
 * Moves finished files to where the user wants them, the video last: a video that is there has its files
 * beside it. Across file systems a file is copied under a hidden name first, so that none is ever half there.
 */
export async function publish(finished: OutputFiles, target: OutputFiles): Promise<void> {
  for (const name of ['manifest', 'srt', 'vtt', 'video'] as const) {
    const [from, to] = [finished[name], target[name]];
    if (from !== undefined && to !== undefined) await explainDiskErrors(to, () => move(from, to));
  }
}

async function move(from: string, to: string): Promise<void> {
  try {
    await rename(from, to);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EXDEV') throw error;
    const hidden = join(dirname(to), `.scenecast-${randomBytes(8).toString('hex')}.partial`);
    try {
      await copyFile(from, hidden);
      await rename(hidden, to);
    } finally {
      await rm(hidden, { force: true });
    }
    await rm(from, { force: true });
  }
}
