import { type ChildProcess, spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../../..', import.meta.url));

export interface CommandOptions {
  /** What is typed on standard input; without it there is none. */
  readonly input?: string | Uint8Array;
  /** Instead of this process's own environment. */
  readonly env?: NodeJS.ProcessEnv;
}

/** A command that has ended. */
export interface Ended {
  /** `null` when a signal ended it. */
  readonly exitCode: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** A command that runs. */
export interface Running {
  readonly child: ChildProcess;
  readonly ended: Promise<Ended>;
}

/** Starts `scenecast` as a user would, in a process of its own, from the sources. It ends with the tests at the latest. */
export function startCommand(args: readonly string[], options: CommandOptions = {}): Running {
  const program = ['--import', './scripts/load-typescript.mjs', 'src/cli/main.ts', ...args];
  const child = spawn(process.execPath, program, { cwd: ROOT, env: options.env });
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
