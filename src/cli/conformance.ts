import process from 'node:process';
import { checkConformance, type Verdict } from '../conformance/check-conformance.ts';
import { InputError } from '../core/errors.ts';
import { readEnvironment } from '../server/environment.ts';
import { printable } from './format.ts';
import { runInterruptible } from './interruption.ts';
import { EXIT_CODES } from './report-error.ts';

export interface ConformanceOptions {
  readonly json: boolean;
}

const MARKS = { holds: '✓', broken: '✗', absent: '–', unseen: '?' } as const;
const REMARKS = { holds: '', broken: '', absent: 'not offered: ', unseen: 'not seen: ' } as const;

/** `scenecast conformance`: tests a backend against each rule of the protocol. Returns 1 if a rule is broken. */
export async function conformance(baseUrl: string, options: ConformanceOptions): Promise<number> {
  if (!/^https?:\/\//.test(baseUrl) || !URL.canParse(baseUrl)) {
    throw new InputError('invalid_option', `${printable(baseUrl)} is not the URL of a backend.`, {
      advice: 'Use the part of the URL before /api, such as http://127.0.0.1:4317.',
    });
  }
  return runInterruptible(async (signal) => {
    const { token } = readEnvironment();
    const onVerdict = options.json ? () => {} : createVerdictPrinter();
    const verdicts = await checkConformance({ baseUrl, token, signal, onVerdict });
    const broken = verdicts.filter(({ outcome }) => outcome === 'broken').length;
    if (options.json)
      process.stdout.write(`${JSON.stringify({ baseUrl, conforms: broken === 0, verdicts })}\n`);
    else printSummary(verdicts);
    return broken === 0 ? EXIT_CODES.success : EXIT_CODES.unexpected;
  });
}

/** Prints each verdict as it arrives. A failure that breaks many rules is printed with the first of them. */
function createVerdictPrinter(): (verdict: Verdict) => void {
  const firstIds = new Map<string, string>();
  return ({ id, title, outcome, detail }) => {
    process.stdout.write(`${MARKS[outcome]} ${id.padEnd(5)}${title}\n`);
    if (detail === undefined) return;
    const firstId = firstIds.get(detail);
    firstIds.set(detail, firstId ?? id);
    process.stdout.write(`       ${REMARKS[outcome]}${firstId ? `as with ${firstId}` : printable(detail)}\n`);
  };
}

function printSummary(verdicts: readonly Verdict[]): void {
  const count = (wanted: Verdict['outcome']) => verdicts.filter(({ outcome }) => outcome === wanted).length;
  process.stdout.write(
    `\n${count('holds')} rules hold, ${count('broken')} are broken, ${count('absent')} are of features that are not ` +
      `offered, ${count('unseen')} could not be seen.\n`,
  );
}
