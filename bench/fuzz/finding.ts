/** What an input can break. */
export type Harm =
  | 'answer of 5xx'
  | 'no answer'
  | 'process over its memory'
  | 'process ended'
  | 'over its time'
  | 'loop silent'
  | 'unexpected error'
  | 'text that no database can store'
  | 'file left behind';

/** An input that broke something. */
export interface Finding {
  readonly harm: Harm;
  readonly index: number;
  /** The parser or route. */
  readonly target: string;
  readonly detail: string;
  readonly bytes: Uint8Array;
}

const MAX_SHOWN_BYTES = 240;

/** The smallest input of each harm, target and detail, with how many others did the same; the smallest of all first. */
export function describeFindings(findings: readonly Finding[]): string[] {
  const groups = new Map<string, Finding[]>();
  for (const each of findings) groups.set(groupOf(each), [...(groups.get(groupOf(each)) ?? []), each]);
  return [...groups.values()]
    .map((group) => ({ smallest: smallestOf(group), count: group.length }))
    .sort((a, b) => a.smallest.bytes.length - b.smallest.bytes.length)
    .map(({ smallest, count }) => `${describe(smallest)} (${count} ×)`);
}

function groupOf({ harm, target, detail }: Finding): string {
  return `${harm} ${target} ${detail.replaceAll(/\d+/g, '0').slice(0, 60)}`;
}

function smallestOf(group: readonly Finding[]): Finding {
  return group.reduce((least, each) => (each.bytes.length < least.bytes.length ? each : least));
}

function describe({ harm, index, target, detail, bytes }: Finding): string {
  const start = Buffer.from(bytes.subarray(0, MAX_SHOWN_BYTES));
  const shown = JSON.stringify(start.toString('latin1'));
  return `${harm}: input ${index}, ${target}, ${bytes.length} bytes: ${detail}\n    ${shown}`;
}
