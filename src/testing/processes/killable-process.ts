import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import process from 'node:process';
import { createInterface } from 'node:readline';
import { builtPart } from './built-part.ts';

/** A process that reports on its standard output what it does, and can be killed at any time. */
export interface KillableProcess<Outcome> {
  /** What it is doing now, according to its last report; `starting` before the first. */
  underWay(): readonly string[];
  /** Resolves with `true` once it has begun this stage for the `count`-th time, or with `false` once it has ended. */
  begun(stage: string, count: number): Promise<boolean>;
  /** Kills it without warning, and waits until it is gone. Returns `false` if it had already ended. */
  kill(): Promise<boolean>;
  /** Its result, reported at its end; `undefined` if it was killed. */
  readonly finished: Promise<Outcome | undefined>;
}

/** The path of the killable worker, bundled: from its sources, each start would take four times the work. */
export async function killableWorker(): Promise<string> {
  return `${await builtPart('worker')}/testing/processes/killable-worker.js`;
}

/** Starts a program that writes `begin <stage>` and `end <stage>`, and one line of JSON at its end. */
export function startKillable<Outcome>(args: readonly string[]): KillableProcess<Outcome> {
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
  const exited = once(child, 'exit');
  const begun: string[] = [];
  const underWay: string[] = [];
  const listeners = new Set<() => void>();
  let last = '';
  const lines = createInterface({ input: child.stdout });
  const read = once(lines, 'close');
  lines.on('line', (line) => {
    const [, what, stage = ''] = /^(begin|end) (.+)$/.exec(line) ?? [];
    if (what === 'begin') {
      begun.push(stage);
      underWay.push(stage);
    } else if (what === 'end') underWay.splice(underWay.indexOf(stage), 1);
    else last = line;
    for (const listener of listeners) listener();
  });
  return {
    underWay: () => (begun.length === 0 ? ['starting'] : [...underWay]),
    begun(stage, count) {
      const isBegun = () => begun.filter((each) => each === stage).length >= count;
      const seen = new Promise<boolean>((resolve) => {
        const listener = () => isBegun() && resolve(true);
        listeners.add(listener);
        listener();
      });
      return Promise.race([seen, exited.then(isBegun)]);
    },
    kill: () => killAndWait(child, exited),
    finished: Promise.all([exited, read]).then(([[code]]) => {
      if (code === null) return undefined;
      if (code !== 0) throw new Error(`the process ended with ${code}`);
      return JSON.parse(last);
    }),
  };
}

async function killAndWait(child: ChildProcess, exited: Promise<unknown>): Promise<boolean> {
  const lives = child.exitCode === null && child.signalCode === null && child.kill('SIGKILL');
  await exited;
  return lives && child.signalCode === 'SIGKILL';
}
