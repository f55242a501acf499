import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { deflateSync } from 'node:zlib';
import { zipSync } from 'fflate';
import { processWithConcurrency } from '../src/core/process-with-concurrency.ts';
import { sleep } from '../src/core/sleep.ts';
import { ownCpuSeconds, residentMB } from './usage.ts';

const AT_ONCE = 4;
const UNPACKED_BYTES = 1_000_000_000;
const SAMPLE_MS = 50;
const MAX_MEMORY_MB = 1_500;
const MAX_HEALTH_MS = 250;

interface Case {
  readonly name: string;
  readonly file: string;
  readonly bytes: Uint8Array;
  readonly length?: 'short' | 'full';
}

/** A server that receives documents which are small to send and expensive to read, four estimates at a time. */
export async function benchHostile(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'scenecast-hostile-'));
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const args = ['dist/cli/main.js', 'serve', '--port', `${port}`, '--data', folder];
  const server = spawn(process.execPath, args, { stdio: 'ignore' });
  try {
    await untilAlive(url);
    const idleMB = residentMB(server.pid);
    const cases = hostileCases().flatMap((each) => Array<Case>(AT_ONCE).fill(each));
    const watch = watchServer(url, server.pid ?? 0);
    const answers = await processWithConcurrency(cases, AT_ONCE, (each) => estimate(url, each));
    const { peakMB, healthMs, busyMs } = await watch.stop();
    const rows = [...new Set(cases)].map(({ name, bytes }) => {
      const own = answers.filter((_, index) => cases[index]?.name === name);
      return `| ${name} | ${Math.ceil(bytes.length / 1000)} kB | ${[...new Set(own)].join(', ')} |`;
    });
    const at = (share: number) =>
      healthMs[Math.min(healthMs.length - 1, Math.floor(healthMs.length * share))] ?? 0;
    return [
      `Estimates of these documents, ${AT_ONCE} at a time, ${AT_ONCE} of each:`,
      '',
      '| document | size | answers |',
      '| --- | ---: | --- |',
      ...rows,
      '',
      `The server and its processes held ${Math.round(idleMB)} MB before and at most ${Math.round(peakMB)} MB (limit ${MAX_MEMORY_MB}).`,
      `\`/healthz\`, asked every ${SAMPLE_MS} ms, ${healthMs.length} times: median ${Math.round(at(0.5))} ms, p99 ${Math.round(at(0.99))} ms (limit ${MAX_HEALTH_MS}), longest ${Math.round(at(1))} ms.`,
      `The most that the server itself worked during one of these answers: ${Math.round(busyMs)} ms of the processor.`,
    ].join('\n');
  } finally {
    server.kill('SIGTERM');
    await once(server, 'exit');
    await rm(folder, { recursive: true, force: true });
  }
}

function hostileCases(): Case[] {
  const list = '- An item of the list.\n'.repeat(245_000);
  return [
    { name: 'PDF that unpacks to 1 GB', file: 'bomb.pdf', bytes: pdfBomb() },
    { name: 'letters and blank lines', file: 'a.txt', bytes: Buffer.from('a\n\n'.repeat(6_600_000)) },
    { name: 'EPUB of 98 MB of empty paragraphs', file: 'p.epub', bytes: epubOf('<p>'.repeat(32_000_000)) },
    { name: 'list of 245,000 items, short', file: 'list.md', bytes: Buffer.from(list) },
    {
      name: 'list of 190,000 items, short',
      file: 'list.md',
      bytes: Buffer.from('- It is so.\n'.repeat(190_000)),
    },
    {
      name: 'list of 50,000 items, full',
      file: 'list.md',
      bytes: Buffer.from('- It is so.\n'.repeat(50_000)),
      length: 'full',
    },
    { name: 'links that never close', file: 'slow.md', bytes: Buffer.from('[a](<b'.repeat(1_000_000)) },
  ];
}

async function estimate(url: string, { file, bytes, length = 'short' }: Case): Promise<string> {
  const form = new FormData();
  form.set('file', new Blob([Buffer.from(bytes)]), file);
  form.set('options', JSON.stringify({ length }));
  const answer = await fetch(`${url}/api/estimate`, { method: 'POST', body: form });
  const body = (await answer.json()) as { readonly code?: string };
  return body.code === undefined ? `${answer.status}` : `${answer.status} ${body.code}`;
}

/** Checks that the server is alive, and measures its memory, until it is stopped. */
function watchServer(url: string, pid: number) {
  const healthMs: number[] = [];
  let [peakMB, busyMs, isOver] = [0, 0, false];
  const watching = (async () => {
    while (!isOver) {
      const startedMs = performance.now();
      const startedCpuS = ownCpuSeconds(pid);
      await (await fetch(`${url}/healthz`)).text();
      healthMs.push(performance.now() - startedMs);
      // On a busy machine, an answer also waits for a processor.
      busyMs = Math.max(busyMs, (ownCpuSeconds(pid) - startedCpuS) * 1000);
      peakMB = Math.max(peakMB, residentMB(pid));
      await sleep(SAMPLE_MS);
    }
  })();
  return {
    async stop() {
      isOver = true;
      await watching;
      return { peakMB, busyMs, healthMs: healthMs.toSorted((a, b) => a - b) };
    },
  };
}

async function untilAlive(url: string): Promise<void> {
  for (let tries = 0; tries < 600; tries++) {
    const isAlive = await fetch(`${url}/healthz`).then(
      ({ ok }) => ok,
      () => false,
    );
    if (isAlive) return;
    await sleep(200);
  }
  throw new Error('The server did not start.');
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  return typeof address === 'object' && address ? address.port : 0;
}

function pdfBomb(): Uint8Array {
  const stream = deflateSync(deflateSync(Buffer.alloc(UNPACKED_BYTES, ' '), { level: 9 }), { level: 9 });
  const objects = [
    '<</Type/Catalog/Pages 2 0 R>>',
    '<</Type/Pages/Kids[3 0 R]/Count 1>>',
    '<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Contents 4 0 R>>',
  ].map((body, index) => `${index + 1} 0 obj\n${body}\nendobj\n`);
  const head = `%PDF-1.7\n${objects.join('')}4 0 obj\n<</Length ${stream.length}/Filter[/FlateDecode/FlateDecode]>>\nstream\n`;
  const tail = '\nendstream\nendobj\ntrailer\n<</Root 1 0 R/Size 5>>\n%%EOF\n';
  return Buffer.concat([Buffer.from(head), stream, Buffer.from(tail)]);
}

function epubOf(body: string): Uint8Array {
  const container =
    '<container><rootfiles><rootfile full-path="book.opf" media-type="application/oebps-package+xml"/></rootfiles></container>';
  const book =
    '<package><manifest><item id="a" href="a.xhtml" media-type="application/xhtml+xml"/></manifest><spine><itemref idref="a"/></spine></package>';
  return zipSync({
    mimetype: [Buffer.from('application/epub+zip'), { level: 0 }],
    'META-INF/container.xml': Buffer.from(container),
    'book.opf': Buffer.from(book),
    'a.xhtml': Buffer.from(`<html><body>${body}</body></html>`),
  });
}
