/** One sound of the voice, and when it is heard. */
export interface TimedPhone {
  readonly name: string;
  readonly startMs: number;
  readonly endMs: number;
}

const PAUSE = 'pau';

/**
 * Reads what flite prints for `-psdur`: the name and the end in seconds of each sound, in order, as in
 * `pau:0.209 ae:0.292`. Pauses are left out; times run on over lines, one for each utterance.
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

/** Reads what flite prints for `-ps`: names of sounds; each group between pauses is one list. */
export function parsePhoneGroups(stdout: string): string[][] {
  const groups: string[][] = [[]];
  for (const name of stdout.split(/\s+/)) {
    if (name === PAUSE) groups.push([]);
    else if (name !== '') groups.at(-1)?.push(name);
  }
  return groups.filter((group) => group.length > 0);
}
