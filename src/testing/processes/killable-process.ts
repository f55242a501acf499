import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import process from 'node:process';
import { createInterface } from 'node:readline';

/** A process that tells on its standard output what it does, and can be killed while it does it. */
export interface KillableProcess<Outcome> {
  /** What it is doing now, as it said last; `starting` until it says anything. */
  underWay(): readonly string[];
  /** Resolves once it has begun this for the `count`-th time, or has ended: `false` then. */
  begun(stage: string, count: number): Promise<boolean>;
  /** Kills it without any warning, and waits until it is gone; `false` when it had ended before. */
  kill(): Promise<boolean>;
  /** What it told last when it came to its end; `undefined` when it was killed. */
  readonly finished: Promise<Outcome | undefined>;
}

/** Starts a program of ours that writes `begin <stage>` and `end <stage>`, and at its end one line of JSON. */
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
