import process from 'node:process';
import fc from 'fast-check';

/**
 * Property tests try the same cases on every run, so that a change is judged by what it changed. To look for
 * new cases, run them with `PROPERTY_SEED=random`, or with a number to see a found one again.
 */
const wanted = process.env.PROPERTY_SEED ?? '20261122';
if (wanted !== 'random') fc.configureGlobal({ seed: Number(wanted) });
