import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { cpus, loadavg, totalmem } from 'node:os';

const PATH = new URL('RESULTS.md', import.meta.url);
const INTRODUCTION = [
  '# What it costs',
  '',
  'Renewed by `npm run bench`, or `npm run bench -- <name>` for one part. Trust ratios more than seconds: both',
  'sides of each were measured in the same run.',
].join('\n');

/** Replaces one section of the results. */
export function writeSection(name: string, findings: string): void {
  const sections = new Map(readSections());
  sections.set(name, `${conditions()}\n\n${findings.trim()}`);
  const parts = [...sections].map(([title, text]) => `## ${title}\n\n${text}`);
  writeFileSync(PATH, `${[INTRODUCTION, ...parts].join('\n\n')}\n`);
}

function readSections(): [string, string][] {
  let text = '';
  try {
    text = readFileSync(PATH, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
  }
  return text
    .split(/^## /m)
    .slice(1)
    .map((part) => {
      const end = part.indexOf('\n');
      return [part.slice(0, end), part.slice(end).trim()];
    });
}

function conditions(): string {
  const commit = execFileSync('git', ['rev-parse', '--short', 'HEAD'], { encoding: 'utf8' }).trim();
  const day = new Date().toISOString().slice(0, 10);
  const memoryGB = Math.round(totalmem() / 1e9);
  const load = loadavg()[0]?.toFixed(1);
  const processors = `${cpus().length} × ${cpus()[0]?.model.trim()}`;
  return `${day}, commit ${commit}; ${processors}, ${memoryGB} GB; Node ${process.version}; load ${load} at the end.`;
}
