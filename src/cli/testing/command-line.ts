import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';
import { builtPart } from '../../testing/processes/built-part.ts';

// The built program, because it is what users start, and starts several times faster than the sources.
// It serves the studio, which another test file may be building at this moment.
const [program] = await Promise.all([builtPart('program'), builtPart('studio')]);
const PROGRAM = join(program, 'cli', 'main.js');

export interface CommandOptions {
  /** Sent to standard input, which is closed if absent. */
  readonly input?: string | Uint8Array;
  /** Replaces this process's own environment. */
  readonly env?: NodeJS.ProcessEnv;
}

/** A command that has ended. */
export interface Ended {
  /** `null` if a signal ended it. */
  readonly exitCode: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** A running command. */
export interface Running {
  readonly child: ChildProcess;
  readonly ended: Promise<Ended>;
}

/** Starts `scenecast` as a user would, in a process of its own. It is killed when the tests end. */
export function startCommand(args: readonly string[], options: CommandOptions = {}): Running {
  const child = spawn(process.execPath, [PROGRAM, ...args], { env: options.env });
  let [stdout, stderr] = ['', ''];
  child.stdout.on('data', (data) => {
    stdout += data;
  });
  child.stderr.on('data', (data) => {
    stderr += data;
  });
  child.stdin.on('error', () => {});
  const kill = () => void child.kill('SIGKILL');
  process.once('exit', kill);
  child.once('close', () => process.off('exit', kill));
  if (options.input !== undefined) child.stdin.end(options.input);
  const ended = new Promise<Ended>((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (exitCode) => resolve({ exitCode, stdout, stderr }));
  });
  return { child, ended };
}

export function runCommand(args: readonly string[], options?: CommandOptions): Promise<Ended> {
  return startCommand(args, options).ended;
}
