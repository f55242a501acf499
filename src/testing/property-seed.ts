import process from 'node:process';
import fc from 'fast-check';

/**
 * Property tests try the same cases on every run, so that a failure is caused by the change under test. Set
 * `PROPERTY_SEED=random` to look for new cases, or a number to repeat a found one.
 */
const wanted = process.env.PROPERTY_SEED ?? '20261122';
if (wanted !== 'random') fc.configureGlobal({ seed: Number(wanted) });

const runs = process.env.PROPERTY_RUNS;
if (runs !== undefined) fc.configureGlobal({ ...fc.readConfigureGlobal(), numRuns: Number(runs) });
