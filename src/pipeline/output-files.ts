import { constants } from 'node:fs';
import { access, copyFile, lstat, mkdir, rename, rm, statfs } from 'node:fs/promises';
import { basename, dirname, extname, join, resolve } from 'node:path';
import { InputError, OutputError } from '../core/errors.ts';

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

/** Room asked for before the start: a film of any length that the folder could not take is told late instead. */
const LEAST_FREE_BYTES = 50 * 1024 * 1024;

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
  const stem = video.slice(0, -'.mp4'.length);
  const captions = options.captions ? { srt: `${stem}.srt`, vtt: `${stem}.vtt` } : {};
  const files = { video, manifest: `${stem}.manifest.json`, ...captions };
  await checkFolder(dirname(video));
  for (const path of Object.values(files)) await checkTarget(path, options.force);
  return files;
}

async function checkFolder(folder: string): Promise<void> {
  await explainDiskErrors(folder, async () => {
    await mkdir(folder, { recursive: true });
    await access(folder, constants.W_OK | constants.X_OK);
  });
  const { bavail, bsize } = await statfs(folder);
  if (bavail * bsize < LEAST_FREE_BYTES) throw diskFull(folder);
}

async function checkTarget(path: string, force: boolean): Promise<void> {
  const entry = await lstat(path).catch(() => undefined);
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
    const hidden = join(dirname(to), `.${basename(to)}.${process.pid}.partial`);
    try {
      await copyFile(from, hidden);
      await rename(hidden, to);
    } finally {
      await rm(hidden, { force: true });
    }
    await rm(from, { force: true });
  }
}

/** Runs `write`, and says in the user's terms what the disk refused. */
export async function explainDiskErrors<Result>(path: string, write: () => Promise<Result>): Promise<Result> {
  try {
    return await write();
  } catch (error) {
    throw asDiskError(error, path) ?? error;
  }
}

function asDiskError(error: unknown, path: string): OutputError | undefined {
  switch ((error as NodeJS.ErrnoException | undefined)?.code) {
    case 'ENOSPC':
    case 'EDQUOT':
      return diskFull(path, error);
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
    case 'ENOTDIR':
    case 'EEXIST':
    case 'EISDIR':
    case 'ENAMETOOLONG':
      return new OutputError('output_not_writable', `${path} cannot be written.`, {
        cause: error,
        advice: 'Choose a place that you may write to, with --out or --data.',
      });
    default:
      return undefined;
  }
}

function diskFull(path: string, cause?: unknown): OutputError {
  return new OutputError('disk_full', `The disk that holds ${path} is full.`, {
    cause,
    advice: 'Free some space, or choose another disk with --out and --data; then run the same command again.',
  });
}
