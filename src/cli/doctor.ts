import process from 'node:process';
import { readEnvironment } from '../server/environment.ts';
import { type Diagnostic, diagnoseMachine } from '../server/node.ts';
import { runInterruptible } from './interruption.ts';
import { EXIT_CODES } from './report-error.ts';

export interface DoctorOptions {
  readonly data?: string;
  readonly json: boolean;
}

const MARKS: Record<Diagnostic['state'], string> = { good: 'ok     ', hint: 'hint   ', missing: 'MISSING' };

/** `scenecast doctor`: checks this machine. The exit status says whether a film can be made. */
export async function doctor(options: DoctorOptions): Promise<number> {
  return runInterruptible(async (signal) => {
    const findings = await diagnoseMachine(readEnvironment({ data: options.data }), signal);
    const able = findings.every((finding) => finding.state !== 'missing');
    process.stdout.write(options.json ? `${JSON.stringify({ able, findings })}\n` : describe(findings, able));
    return able ? EXIT_CODES.success : EXIT_CODES.engine;
  });
}

function describe(findings: readonly Diagnostic[], able: boolean): string {
  const lines = findings.map(({ state, name, detail, advice }) => {
    const line = `${MARKS[state]}  ${name.padEnd(12)} ${detail}`;
    return advice ? `${line}\n${' '.repeat(22)} ${advice}` : line;
  });
  const verdict = able
    ? 'Ready to make videos.'
    : 'Scenecast cannot make videos yet. See what is missing above.';
  return `${[...lines, '', verdict].join('\n')}\n`;
}
