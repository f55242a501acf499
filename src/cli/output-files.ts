import { randomBytes } from 'node:crypto';
import type { Stats } from 'node:fs';
import { lstat, readdir, rename, rm } from 'node:fs/promises';
import { basename, dirname, extname, join, resolve } from 'node:path';
import process from 'node:process';
import { InputError, OutputError } from '../core/errors.ts';
import { explainDiskErrors, isAlive, prepareFolder } from '../store/data-folder.ts';

/** The files of one film. They are in one folder and differ only in their extension. */
export interface OutputFiles {
  readonly video: string;
  readonly manifest: string;
  /** Absent if there are no caption files. */
  readonly srt?: string;
  readonly vtt?: string;
  /** Captions in a second language. */
  readonly secondSrt?: string;
  readonly secondVtt?: string;
}

export interface OutputOptions {
  /** Replaces existing files. */
  readonly force: boolean;
  readonly captions: boolean;
  /** BCP 47, for the names of captions in a second language. */
  readonly secondLanguage?: string | undefined;
}

/**
 * Plans where the film and the files beside it go, and checks it before any work: the name ends in `.mp4`, the folder
 * is writable, the disk has space, and nothing is overwritten without `force`.
 *
 * @throws InputError if the name does not end in `.mp4`.
 * @throws OutputError if the files cannot be written there.
 */
export async function planOutput(out: string, options: OutputOptions): Promise<OutputFiles> {
  const video = resolve(out);
  if (extname(video).toLowerCase() !== '.mp4' || basename(video).length < 5) {
    throw new InputError('invalid_option', `The output "${out}" does not end in .mp4.`, {
      advice: 'Use a file name such as --out video.mp4.',
    });
  }
  const files = filesBeside(video, options);
  await prepareFolder(dirname(video));
  await sweepPartials(dirname(video));
  for (const path of Object.values(files)) await checkTarget(path, options.force);
  return files;
}

function filesBeside(video: string, { captions, secondLanguage }: OutputOptions): OutputFiles {
  const stem = video.slice(0, -'.mp4'.length);
  const beside = { video, manifest: `${stem}.manifest.json` };
  if (!captions) return beside;
  const spoken = { ...beside, srt: `${stem}.srt`, vtt: `${stem}.vtt` };
  if (secondLanguage === undefined) return spoken;
  const second = `${stem}.${secondLanguage}`;
  return { ...spoken, secondSrt: `${second}.srt`, secondVtt: `${second}.vtt` };
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
    throw new OutputError('output_exists', `${path} already exists.`, {
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
 * Lets `write` fill a hidden file for each target, then renames all of them, the film last. So a film is never
 * incomplete, and always has its files beside it.
 *
 * @throws OutputError if the disk is full or refuses; nothing has changed then.
 */
export async function writeOutput(
  targets: OutputFiles,
  write: (name: keyof OutputFiles, path: string) => Promise<void>,
): Promise<void> {
  const written: { readonly hidden: string; readonly path: string }[] = [];
  try {
    for (const name of ['manifest', 'srt', 'vtt', 'secondSrt', 'secondVtt', 'video'] as const) {
      const path = targets[name];
      if (path === undefined) continue;
      const hidden = join(
        dirname(path),
        `.scenecast-${process.pid}-${randomBytes(6).toString('hex')}.partial`,
      );
      written.push({ hidden, path });
      await explainDiskErrors(path, () => write(name, hidden));
    }
    for (const { hidden, path } of written) await explainDiskErrors(path, () => rename(hidden, path));
  } finally {
    await Promise.all(written.map(({ hidden }) => rm(hidden, { force: true })));
  }
}

/** Removes unfinished files of killed commands from a folder. */
async function sweepPartials(folder: string): Promise<void> {
  // A folder that cannot be listed can still be writable.
  for (const name of await readdir(folder).catch(() => [])) {
    const pid = /^\.scenecast-(\d+)-[0-9a-f]+\.partial$/.exec(name)?.[1];
    if (pid !== undefined && !isAlive(Number(pid))) await rm(join(folder, name), { force: true });
  }
}
