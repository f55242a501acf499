import { readdirSync, readFileSync } from 'node:fs';

/** Linux counts time in `/proc` in hundredths of a second, on every machine. */
const TICKS_PER_SECOND = 100;

/** CPU time of a process, its threads and its ended children so far, in seconds. Linux only. */
export function cpuSeconds(pid: number | 'self' = 'self'): number {
  const { own, children } = cpuTimes(pid);
  return own + children;
}

/** The same without its children. */
export function ownCpuSeconds(pid: number): number {
  return cpuTimes(pid).own;
}

function cpuTimes(pid: number | 'self') {
  const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
  // The fields after the name in brackets, which may contain spaces: user and system time, and both for awaited
  // children.
  const fields = stat
    .slice(stat.lastIndexOf(')') + 2)
    .split(' ')
    .map(Number);
  const [user = 0, system = 0, childrenUser = 0, childrenSystem = 0] = fields.slice(11, 15);
  return {
    own: (user + system) / TICKS_PER_SECOND,
    children: (childrenUser + childrenSystem) / TICKS_PER_SECOND,
  };
}

export interface Usage {
  readonly cpuS: number;
  readonly wallS: number;
  /** The most memory that this process and its children used at once. */
  readonly peakMB: number;
  /** Their average memory in each quarter of the time. */
  readonly quartersMB: readonly number[];
}

export async function measure(work: () => Promise<void>): Promise<Usage> {
  const [cpu, wall] = [cpuSeconds(), performance.now()];
  const samplesMB = [residentMB()];
  const sampling = setInterval(() => samplesMB.push(residentMB()), 50);
  try {
    await work();
  } finally {
    clearInterval(sampling);
  }
  return {
    cpuS: cpuSeconds() - cpu,
    wallS: (performance.now() - wall) / 1000,
    peakMB: samplesMB.reduce((most, sample) => Math.max(most, sample)),
    quartersMB: [0, 1, 2, 3].map((quarter) => mean(quarterOf(samplesMB, quarter))),
  };
}

function quarterOf(samples: readonly number[], quarter: number): readonly number[] {
  const border = (index: number) => Math.floor((index * samples.length) / 4);
  return samples.slice(border(quarter), Math.max(border(quarter + 1), border(quarter) + 1));
}

function mean(samples: readonly number[]): number {
  return samples.reduce((sum, sample) => sum + sample, 0) / samples.length;
}

/** The current memory of a process and its children. */
export function residentMB(pid = process.pid): number {
  return processesMB(pid).reduce((sum, each) => sum + each, 0);
}

/** The current memory of a process, and then of each of its children. */
export function processesMB(pid: number): number[] {
  return treeOf(pid).map((each) => residentKB(each) / 1024);
}

function treeOf(pid: number): number[] {
  try {
    const threads = readdirSync(`/proc/${pid}/task`);
    const children = threads.flatMap((thread) =>
      readFileSync(`/proc/${pid}/task/${thread}/children`, 'utf8').split(' ').filter(Boolean).map(Number),
    );
    return [pid, ...children.flatMap(treeOf)];
  } catch {
    // The process ended during the measurement.
    return [];
  }
}

function residentKB(pid: number): number {
  try {
    return Number(/^VmRSS:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0);
  } catch {
    return 0;
  }
}
