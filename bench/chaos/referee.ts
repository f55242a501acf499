import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import type { Charges } from '../../src/simulator/charges.ts';
import { PROGRAM } from '../command-line.ts';

/** The simulated provider in a process of its own, which nobody kills: what it charged is the truth. */
export interface Referee {
  /** What the killed processes take for the provider. */
  readonly baseUrl: string;
  charges(): Promise<Charges>;
  /** The kinds of calls that wait for their answers. */
  callsInFlight(): Promise<string[]>;
  /** Forgets what was charged. */
  reset(): Promise<void>;
  stop(): Promise<void>;
}

export async function startReferee(): Promise<Referee> {
  const latency = ['--latency-audio', '60', '--latency-image', '90'];
  const child = spawn(process.execPath, [PROGRAM, 'simulate', '--port', '0', ...latency], {
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const [baseUrl] = (await once(createInterface({ input: child.stdout }), 'line')) as [string];
  const { origin } = new URL(baseUrl);
  const ask = async (path: string, method = 'GET') => {
    const response = await fetch(`${origin}/simulator/${path}`, { method });
    if (!response.ok) throw new Error(`the simulator answered ${response.status}`);
    return response.json();
  };
  const charges = (): Promise<Charges> => ask('charges');
  return {
    baseUrl,
    charges,
    async callsInFlight() {
      const { kinds } = await charges();
      return Object.entries(kinds).flatMap(([kind, { inFlight }]) => (inFlight > 0 ? [kind] : []));
    },
    reset: async () => void (await ask('reset', 'POST')),
    async stop() {
      const exited = once(child, 'exit');
      child.kill('SIGINT');
      await exited;
    },
  };
}
