import process from 'node:process';
import { checkData, type FileCheck } from '../server/check-data.ts';
import { readEnvironment } from '../server/environment.ts';
import { runInterruptible } from './interruption.ts';
import { createCountDisplay } from './progress-display.ts';
import { EXIT_CODES } from './report-error.ts';

export interface CheckOptions {
  readonly data?: string;
  readonly repair: boolean;
  readonly json: boolean;
}

/** `scenecast check`: checks all finished files. The exit status says whether damage remains. */
export async function check({ data, repair, json }: CheckOptions): Promise<number> {
  return runInterruptible(async (signal) => {
    const display = createCountDisplay(process.stderr, 'Checking finished files');
    const onNotice = (notice: string) => void process.stderr.write(`scenecast: ${notice}\n`);
    const found = await checkData(readEnvironment({ data }), {
      repair,
      onNotice,
      signal,
      onChecked: display.update,
    }).finally(display.end);
    const whole = found.broken.length === 0;
    process.stdout.write(json ? `${JSON.stringify({ whole, ...found })}\n` : describe(found, repair));
    return found.broken.every(({ repaired }) => repaired) ? EXIT_CODES.success : EXIT_CODES.output;
  });
}

function describe({ checked, broken }: FileCheck, repair: boolean): string {
  const files = checked === 1 ? '1 finished file' : `${checked} finished files`;
  if (broken.length === 0) return `Checked ${files}: all are intact.\n`;
  const lines = broken.map(({ state, kind, hash, generations }) => {
    const users = generations.length > 0 ? `  in ${generations.join(', ')}` : '';
    return `${state.toUpperCase().padEnd(8)} ${kind.padEnd(10)} ${hash}${users}`;
  });
  const left = broken.filter(({ repaired }) => !repaired).length;
  const advice: string[] = [];
  if (!repair) advice.push('Run scenecast check --repair to have them made again.');
  else if (broken.length > left) {
    advice.push(
      'Damaged files are in the folder "damaged". They are made again when they are needed; expensive ones wait for your decision.',
    );
  }
  if (repair && left > 0) advice.push('Documents cannot be made again: upload them again.');
  return [...lines, '', `Checked ${files}: ${broken.length} broken.`, ...advice, ''].join('\n');
}
