/** One phone of the voice, and when it is spoken. */
export interface TimedPhone {
  readonly name: string;
  readonly startMs: number;
  readonly endMs: number;
}

const PAUSE = 'pau';

/**
 * Parses flite's output for `-psdur`: the name and end in seconds of each phone, in order, as in `pau:0.209
 * ae:0.292`. Pauses are left out. There is a line for each utterance, and times continue across lines.
 */
export function parseTimedPhones(stdout: string): TimedPhone[] {
  const phones: TimedPhone[] = [];
  let startMs = 0;
  for (const line of stdout.split('\n')) {
    const lineStartMs = startMs;
    for (const [, name, end] of line.matchAll(/(\S+):(\d+(?:\.\d+)?)/g)) {
      if (name === undefined) continue;
      const endMs = Math.max(startMs, lineStartMs + Number(end) * 1000);
      if (name !== PAUSE) phones.push({ name, startMs, endMs });
      startMs = endMs;
    }
  }
  return phones;
}

/** Parses flite's output for `-ps`: names of phones. Each group between pauses becomes a list. */
export function parsePhoneGroups(stdout: string): string[][] {
  const groups: string[][] = [[]];
  for (const name of stdout.split(/\s+/)) {
    if (name === PAUSE) groups.push([]);
    else if (name !== '') groups.at(-1)?.push(name);
  }
  return groups.filter((group) => group.length > 0);
}
