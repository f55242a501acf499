import { type ChildProcess, spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { loaders } from '../core/loaders.ts';

export interface ChildPoolOptions {
  /** The module that each process runs: it answers every message with one {@link ChildAnswer}. */
  readonly module: URL;
  /** How many processes work at once. */
  readonly concurrency: number;
  /** Memory of one process, in MB. */
  readonly maxMemoryMb: number;
}

/** What a process sends back for one request, and what it has used since its start. */
export interface ChildAnswer<Answer> {
  readonly answer: Answer;
  readonly rssBytes: number;
  readonly cpuMs: number;
}

export interface ChildTask {
  /** How long the process may work, waiting not included. */
  readonly timeoutMs: number;
  readonly signal: AbortSignal;
}

/** The process ended before it answered: by itself, by its limits, or because its time was up. */
export class ChildEnded extends Error {
  override readonly name = 'ChildEnded';
  readonly reason: 'ended' | 'timeout';

  constructor(reason: ChildEnded['reason']) {
    super(reason === 'timeout' ? 'The process did not answer in time.' : 'The process ended.');
    this.reason = reason;
  }
}

/** Of the memory limit: a process that holds more after its task makes room for a new one. */
const MAX_IDLE_MEMORY_SHARE = 0.6;
/** Processor time of one process. Past the first it is replaced; at the second the system ends it, even without us. */
const MAX_CPU_MS = 60_000;
const MAX_CPU_SECONDS = 240;
/** V8 ends a process whose heap is full. The rest of the memory is for buffers and for V8 itself. */
const MAX_HEAP_SHARE = 0.7;

interface Waiting {
  readonly begin: () => void;
}

/**
 * Runs tasks in processes of their own, so that what they are given can take neither this process's memory nor its
 * event loop. A process that has done its task is used again; one that fails a task is killed, and its place is free
 * once it is gone. On Linux the operating system limits the memory, array buffers included (`RLIMIT_DATA`); other
 * systems do not enforce that limit, and there V8's own heap limit holds.
 */
export class ChildPool<Request extends object, Answer> {
  readonly #options: ChildPoolOptions;
  readonly #idle: ChildProcess[] = [];
  readonly #alive = new Set<ChildProcess>();
  readonly #waiting: Waiting[] = [];
  #busy = 0;
  #started = 0;
  #isClosed = false;

  constructor(options: ChildPoolOptions) {
    this.#options = options;
  }

  /** How many processes were started so far, and how many tasks run and wait. */
  get state(): { readonly started: number; readonly running: number; readonly waiting: number } {
    return { started: this.#started, running: this.#busy, waiting: this.#waiting.length };
  }

  /** Starts a process, if there is none, so that the first task finds it ready. */
  warm(): void {
    if (this.#isClosed || this.#alive.size > 0) return;
    this.#idle.push(this.#start());
  }

  /**
   * @throws ChildEnded
   * @throws the signal's reason when aborted: the process is killed
   */
  async run(request: Request, { timeoutMs, signal }: ChildTask): Promise<Answer> {
    await this.#place(signal);
    try {
      return await this.#ask(request, { timeoutMs, signal });
    } finally {
      this.#busy--;
      this.#waiting.shift()?.begin();
      this.warm();
    }
  }

  /** Kills all processes; tasks under way fail. */
  async close(): Promise<void> {
    this.#isClosed = true;
    await Promise.all([...this.#alive].map(kill));
  }

  /** Waits for one of the places. */
  async #place(signal: AbortSignal): Promise<void> {
    signal.throwIfAborted();
    if (this.#busy >= this.#options.concurrency) {
      await new Promise<void>((resolve, reject) => {
        const leave = () => {
          this.#waiting.splice(this.#waiting.indexOf(waiting), 1);
          reject(signal.reason);
        };
        const waiting = {
          begin: () => {
            signal.removeEventListener('abort', leave);
            // Taken before anybody else can ask.
            this.#busy++;
            resolve();
          },
        };
        this.#waiting.push(waiting);
        signal.addEventListener('abort', leave, { once: true });
      });
      return;
    }
    this.#busy++;
  }

  async #ask(request: Request, { timeoutMs, signal }: ChildTask): Promise<Answer> {
    if (this.#isClosed) throw new ChildEnded('ended');
    const child = this.#idle.pop() ?? this.#start();
    hold(child, true);
    const listening = new AbortController();
    let timer: NodeJS.Timeout | undefined;
    try {
      const { answer, rssBytes, cpuMs } = await new Promise<ChildAnswer<Answer>>((resolve, reject) => {
        const ended = () => reject(new ChildEnded('ended'));
        child.once('message', resolve);
        child.once('exit', ended);
        child.once('error', ended);
        timer = setTimeout(() => reject(new ChildEnded('timeout')), timeoutMs);
        signal.addEventListener('abort', () => reject(signal.reason), { signal: listening.signal });
        // A process that ends while it is written to says so by `exit`.
        child.send(request, () => {});
      });
      const { maxMemoryMb } = this.#options;
      const isWornOut = rssBytes > maxMemoryMb * 1e6 * MAX_IDLE_MEMORY_SHARE || cpuMs > MAX_CPU_MS;
      if (isWornOut || this.#isClosed) await kill(child);
      else {
        child.removeAllListeners('message').removeAllListeners('exit').removeAllListeners('error');
        this.#watch(child);
        hold(child, false);
        this.#idle.push(child);
      }
      return answer;
    } catch (error) {
      await kill(child);
      throw error;
    } finally {
      clearTimeout(timer);
      listening.abort();
    }
  }

  #start(): ChildProcess {
    const { module, maxMemoryMb } = this.#options;
    const node = [
      process.execPath,
      ...loaders(process.execArgv),
      `--max-old-space-size=${Math.round(maxMemoryMb * MAX_HEAP_SHARE)}`,
      fileURLToPath(module),
    ];
    const [command = '', ...args] = process.platform === 'linux' ? withinLimits(node, maxMemoryMb) : node;
    const child = spawn(command, args, {
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
      serialization: 'advanced',
      // Nothing that it reads may find a secret in it.
      env: {},
      windowsHide: true,
    });
    this.#started++;
    this.#alive.add(child);
    this.#watch(child);
    hold(child, false);
    return child;
  }

  /** A process that ends while it has nothing to do is forgotten. */
  #watch(child: ChildProcess): void {
    const forget = () => {
      this.#alive.delete(child);
      const index = this.#idle.indexOf(child);
      if (index >= 0) this.#idle.splice(index, 1);
    };
    child.once('exit', forget);
    child.once('error', forget);
  }
}

/** Whether this process stays alive for that one. */
function hold(child: ChildProcess, isHeld: boolean): void {
  if (isHeld) {
    child.ref();
    child.channel?.ref();
  } else {
    child.unref();
    child.channel?.unref();
  }
}

/** Kills the process and waits until its memory is free again. */
async function kill(child: ChildProcess): Promise<void> {
  if (child.pid === undefined || child.exitCode !== null || child.signalCode !== null) return;
  const gone = new Promise((resolve) => child.once('exit', resolve));
  hold(child, true);
  child.kill('SIGKILL');
  await gone;
}

/** The command under limits that the system holds. */
function withinLimits(command: readonly string[], maxMemoryMb: number): string[] {
  const maxDataKb = maxMemoryMb * 1000 + reservedForCodeKb();
  return [
    '/bin/sh',
    '-c',
    `ulimit -d ${maxDataKb}; ulimit -t ${MAX_CPU_SECONDS}; exec "$0" "$@"`,
    ...command,
  ];
}

/**
 * What V8 reserves for machine code, in kB, and the system counts as data although nothing is in it: 510 MB on
 * Node 26.12, next to nothing on Node 20. Every process of this Node reserves as much as this one.
 */
function reservedForCodeKb(): number {
  const ranges = readFileSync('/proc/self/maps', 'utf8').matchAll(/^([\da-f]+)-([\da-f]+) rwxp/gm);
  let bytes = 0;
  for (const [, start = '', end = ''] of ranges)
    bytes += Number.parseInt(end, 16) - Number.parseInt(start, 16);
  return Math.round(bytes / 1000);
}
