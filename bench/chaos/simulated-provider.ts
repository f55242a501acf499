import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import type { BehaviourInput } from '../../src/simulator/behaviour.ts';
import type { Charges } from '../../src/simulator/charges.ts';
import { PROGRAM } from '../command-line.ts';

/** The simulated provider, in a process of its own that is never killed. Its count of charges is authoritative. */
export interface SimulatedProvider {
  /** The base URL that the killed processes use. */
  readonly baseUrl: string;
  charges(): Promise<Charges>;
  /** The kinds of calls that wait for their responses. */
  callsInFlight(): Promise<string[]>;
  /** Forgets all charges. */
  reset(): Promise<void>;
  stop(): Promise<void>;
}

const fixed = (ms: number) => ({ distribution: 'fixed', ms }) as const;
/** Long enough for a kill to hit a call, and short enough that most calls survive. */
const BEHAVIOUR: BehaviourInput = { latency: { script: fixed(90), speech: fixed(60), picture: fixed(90) } };

export async function startProvider(): Promise<SimulatedProvider> {
  const child = spawn(process.execPath, [PROGRAM, 'simulate', '--port', '0'], {
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const [baseUrl] = (await once(createInterface({ input: child.stdout }), 'line')) as [string];
  const { origin } = new URL(baseUrl);
  const ask = async (path: string, request: RequestInit = {}) => {
    const response = await fetch(`${origin}/simulator/${path}`, request);
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
    async reset() {
      await ask('reset', { method: 'POST' });
      await ask('faults', { method: 'PUT', body: JSON.stringify(BEHAVIOUR) });
    },
    async stop() {
      const exited = once(child, 'exit');
      child.kill('SIGINT');
      await exited;
    },
  };
}
