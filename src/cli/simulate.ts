import { once } from 'node:events';
import process from 'node:process';
import { InputError } from '../core/errors.ts';
import { type BehaviourInput, behaviourSchema, type CallKind, createSimulator } from '../simulator/index.ts';
import { printable } from './format.ts';
import { runInterruptible } from './interruption.ts';
import { portNumber, wholeNumber } from './whole-number.ts';

/** The options of `simulate` as commander parses them. */
export interface SimulateOptions {
  readonly port: string;
  readonly host: string;
  /** In milliseconds. */
  readonly latencyAudio?: string;
  readonly latencyImage?: string;
  /** Each `<fault>` or `<fault>:<probability>`. A fault is a status such as `503` or a name such as `cut`. */
  readonly fail?: readonly string[];
}

/** `scenecast simulate`: runs the free simulator of a provider until it is stopped. Returns the exit status. */
export async function simulate(options: SimulateOptions): Promise<number> {
  const { host } = options;
  const behaviour = behaviourFrom(options);
  const port = portNumber(options.port);
  const simulator = await createSimulator({ host, port, behaviour }).catch((cause: NodeJS.ErrnoException) => {
    throw new InputError(
      'invalid_option',
      `Cannot listen on ${printable(host)}, port ${port}: ${cause.code}.`,
      {
        cause,
        advice: 'Choose another --port or --host.',
      },
    );
  });
  return runInterruptible(async (signal) => {
    try {
      process.stdout.write(`${simulator.baseUrl}\n`);
      process.stderr.write(
        `A simulated provider: no call costs anything. To use it, set OPENAI_BASE_URL=${simulator.baseUrl} and ` +
          `OPENAI_API_KEY=any. Charges: GET /simulator/charges. Ctrl-C stops it.\n`,
      );
      if (!signal.aborted) await once(signal, 'abort');
      return 0;
    } finally {
      for (const [kind, { calls, charged, distinct }] of Object.entries(simulator.charges().kinds)) {
        process.stderr.write(
          `${kind}: ${calls} calls, ${charged} charged, ${charged - distinct} of them again\n`,
        );
      }
      await simulator.close();
    }
  });
}

/** @throws InputError `invalid_option` for an invalid value */
export function behaviourFrom({ latencyAudio, latencyImage, fail = [] }: SimulateOptions): BehaviourInput {
  return {
    latency: {
      ...fixed('speech', latencyAudio, '--latency-audio'),
      ...fixed('picture', latencyImage, '--latency-image'),
    },
    faults: fail.map(faultFrom),
  };
}

function fixed(kind: CallKind, typed: string | undefined, option: string): BehaviourInput['latency'] {
  if (typed === undefined) return {};
  return { [kind]: { distribution: 'fixed', ms: wholeNumber(typed, { option, max: 3_600_000 }) } };
}

function faultFrom(typed: string): NonNullable<BehaviourInput['faults']>[number] {
  const [name = '', share = '1'] = typed.split(':');
  const probability = share.trim() === '' ? Number.NaN : Number(share);
  const fault = /^\d{3}$/.test(name) ? { fault: 'status', status: Number(name) } : { fault: name };
  const drips = name === 'drip' ? { durationMs: 10_000 } : {};
  const parsed = behaviourSchema.safeParse({ faults: [{ ...fault, ...drips, probability }] });
  if (parsed.success && parsed.data.faults[0]) return parsed.data.faults[0];
  throw new InputError('invalid_option', `--fail ${printable(typed.slice(0, 60))} is not understood.`, {
    advice:
      'Use a status from 400 to 599, refuse, hang, drip, cut, half, wrong_type or garbage. Add a share after a ' +
      'colon to fail only some calls, such as cut:0.1.',
  });
}
