import { createHash } from 'node:crypto';
import { constants } from 'node:fs';
import { access, chmod } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { delimiter, isAbsolute, join } from 'node:path';
import process from 'node:process';
import { EngineError } from '../core/errors.ts';
import { runFfmpeg } from './ffmpeg-process.ts';

/** An ffmpeg that runs here and has the encoders that films need. */
export interface Ffmpeg {
  /** A path, or a bare name that the system finds on its `PATH`. */
  readonly path: string;
  /** As it names itself, such as `5.1.9-0+deb12u1`. */
  readonly version: string;
  /** The year in which its release was made; `undefined` if it does not say. */
  readonly year: number | undefined;
  /** Where it was found. */
  readonly origin: 'given' | 'system' | 'package';
  /** Identifies the build, because encoded bytes depend on it. */
  readonly buildHash: string;
}

export interface FindFfmpegOptions {
  /** Use only this program, for example from `FFMPEG_PATH`. */
  readonly path?: string | undefined;
  /** Folders to look in, as in `PATH`; those that every system has when absent. */
  readonly searchPath?: string | undefined;
  readonly signal?: AbortSignal;
}

const REQUIRED_ENCODERS = ['libx264', 'aac'];

/**
 * Finds ffmpeg and asks it what it can do: at `path` when given, else on the search path, else the one in the npm
 * package `@ffmpeg-installer/ffmpeg`.
 *
 * @throws EngineError `ffmpeg_missing` when none is found, or none that has the encoders.
 */
export async function findFfmpeg(options: FindFfmpegOptions = {}): Promise<Ffmpeg> {
  const signal = options.signal ?? new AbortController().signal;
  if (options.path !== undefined) return probe({ path: options.path, origin: 'given', signal });
  const reasons: EngineError[] = [];
  for (const [origin, path] of [
    ['system', options.searchPath === undefined ? 'ffmpeg' : await ffmpegOn(options.searchPath)],
    ['package', packagedFfmpeg()],
  ] as const) {
    if (path === undefined) continue;
    try {
      return await probe({ path, origin, signal });
    } catch (error) {
      if (!(error instanceof EngineError)) throw error;
      reasons.push(error);
    }
  }
  throw new EngineError('ffmpeg_missing', 'No usable ffmpeg was found.', {
    cause: new AggregateError(reasons),
    advice: 'Install it (on Debian: apt-get install ffmpeg), or run npm install with optional dependencies.',
  });
}

async function ffmpegOn(searchPath: string): Promise<string | undefined> {
  const name = process.platform === 'win32' ? 'ffmpeg.exe' : 'ffmpeg';
  for (const folder of searchPath.split(delimiter)) {
    const candidate = join(folder, name);
    // A relative folder would run a program from the user's current folder.
    if (
      isAbsolute(candidate) &&
      (await access(candidate, constants.X_OK).then(
        () => true,
        () => false,
      ))
    ) {
      return candidate;
    }
  }
  return undefined;
}

/** The binary in the optional npm package, or `undefined` where there is none. */
export function packagedFfmpeg(): string | undefined {
  try {
    const installer: { path: string } = createRequire(import.meta.url)('@ffmpeg-installer/ffmpeg');
    return installer.path;
  } catch {
    // Not installed, or no build for this system: the caller says so when no other ffmpeg is found either.
    return undefined;
  }
}

interface Candidate {
  readonly path: string;
  readonly origin: Ffmpeg['origin'];
  readonly signal: AbortSignal;
}

async function probe({ path, origin, signal }: Candidate): Promise<Ffmpeg> {
  const run = (args: string[]) => runFfmpeg({ path, args, signal });
  const banner = await run(['-version']).catch(async (error: unknown) => {
    if (origin !== 'package' || !isForbidden(error)) throw error;
    // npm sets the execute bit in an install script, which many installs rightly do not run.
    await chmod(path, 0o755).catch(() => {});
    return run(['-version']);
  });
  const encoders = await run(['-v', 'error', '-encoders']);
  const missing = REQUIRED_ENCODERS.filter((name) => !new RegExp(`^ \\S+ ${name} `, 'm').test(encoders));
  if (missing.length > 0) {
    throw new EngineError('ffmpeg_missing', `The ffmpeg at ${path} has no ${missing.join(' and no ')}.`, {
      advice: 'Use an ffmpeg with libx264, such as the one from Debian or @ffmpeg-installer/ffmpeg.',
    });
  }
  const version = /^ffmpeg version (\S+)/m.exec(banner)?.[1] ?? 'unknown';
  const year = Number(/Copyright \(c\) 2000-(\d{4})/.exec(banner)?.[1]) || undefined;
  return {
    path,
    version,
    year,
    origin,
    buildHash: createHash('sha256').update(banner).digest('hex').slice(0, 16),
  };
}

function isForbidden(error: unknown): boolean {
  return (
    error instanceof EngineError && (error.cause as NodeJS.ErrnoException | undefined)?.code === 'EACCES'
  );
}
