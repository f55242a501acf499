import { type Quantity, quantity } from './quantity.ts';
import { flowsOn, type Run } from './runs.ts';

/** An amount that may span several runs: `2 1/2`, `50 000`, `1 000 000`. */
export interface Amount extends Quantity {
  /** As one run, for rules that look at its digits. */
  readonly written: string;
  readonly runCount: number;
}

/** The amount that begins at `index`, if there is one. */
export function amountAt(runs: readonly Run[], index: number): Amount | undefined {
  const run = runs[index];
  if (!run) return undefined;
  return mixed(runs, index) ?? grouped(runs, index) ?? single(run);
}

/** `2 1/2` and `1 ½` are one amount each. */
function mixed(runs: readonly Run[], index: number): Amount | undefined {
  const [run, next] = [runs[index], runs[index + 1]];
  if (!run || !next || !/^\d{1,3}$/u.test(run.core) || !flowsOn(run)) return undefined;
  if (!/^(?:[1-9]\/(?:[2-9]|16)|[½⅓⅔¼¾⅛⅜⅝⅞])$/u.test(next.core)) return undefined;
  const [whole, part] = [quantity(run.core), quantity(next.core)];
  if (!whole || !part) return undefined;
  const spoken = `${whole.spoken} and ${part.spoken.replace(/^one /u, 'a ')}`;
  return { written: `${run.core} ${next.core}`, spoken, isOne: false, runCount: 2 };
}

/** Thousands separated by spaces: certain if a group begins with a zero, or if there are two. */
function grouped(runs: readonly Run[], index: number): Amount | undefined {
  const first = runs[index];
  if (!first || !/^[-−]?\d{1,3}$/u.test(first.core)) return undefined;
  const groups: string[] = [];
  for (let at = index; groups.length < 4 && flowsOn(runs[at]); at++) {
    const group = /^\d{3}(?:[.,]\d{1,2})?$/u.exec(runs[at + 1]?.core ?? '')?.[0];
    if (group === undefined) break;
    groups.push(group);
  }
  if (groups.length === 0 || !(groups.length > 1 || groups[0]?.startsWith('0'))) return undefined;
  const written = [first.core, ...groups].join('').replace(/,(?=\d{1,2}$)/u, '.');
  const value = quantity(written);
  return value && { ...value, written, runCount: groups.length + 1 };
}

function single(run: Run): Amount | undefined {
  const value = quantity(run.core);
  return value && { ...value, written: run.core, runCount: 1 };
}
