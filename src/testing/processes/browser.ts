import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import {
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  chromium,
  type Page,
} from 'playwright-core';

const require = createRequire(import.meta.url);

/**
 * Starts headless Chromium from npm, with its own shared libraries and one font, so that it needs nothing from the
 * system and renders the same everywhere. If it cannot start, the test fails.
 *
 * The caller closes it.
 *
 * @param switches additional command-line switches of Chromium.
 */
export async function launchBrowser(switches: readonly string[] = []): Promise<Browser> {
  const folder = await unpackedChromium();
  return chromium.launch({
    executablePath: join(folder, 'chromium'),
    args: ['--disable-gpu', '--autoplay-policy=no-user-gesture-required', ...switches],
    env: {
      ...process.env,
      LD_LIBRARY_PATH: join(folder, 'al2023', 'lib'),
      FONTCONFIG_FILE: join(folder, 'fonts.conf'),
    },
  });
}

/** What is waited for comes when it comes: a busy machine is no failure. */
const PATIENCE_MS = 240_000;
/** By how much pages are slowed down, to bring out what a test or the studio takes for granted. */
const SLOWDOWN = Number(process.env.SLOW_BROWSER ?? 1);

/** A context of a browser whose tests wait long enough for a busy machine. The caller closes it. */
export async function openContext(
  browser: Browser,
  options: BrowserContextOptions = {},
): Promise<BrowserContext> {
  const context = await browser.newContext(options);
  context.setDefaultTimeout(PATIENCE_MS);
  if (SLOWDOWN > 1) context.on('page', (page) => void slowDown(page).catch(() => undefined));
  return context;
}

async function slowDown(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWDOWN });
}

let shared: Promise<Browser> | undefined;

/**
 * The browser that all tests of this process share. Each test opens contexts of its own, which share nothing. The
 * browser ends with the process.
 */
export function sharedBrowser(): Promise<Browser> {
  shared ??= launchBrowser();
  return shared;
}

/** The folder of the unpacked browser. The first caller unpacks it. */
async function unpackedChromium(): Promise<string> {
  const manifestPath = join(dirname(require.resolve('@sparticuz/chromium')), '..', '..', 'package.json');
  const { version } = JSON.parse(await readFile(manifestPath, 'utf8'));
  const cache = join(dirname(manifestPath), '..', '..', '.cache');
  const folder = join(cache, `chromium-${version}`);
  if (existsSync(folder)) return folder;
  await mkdir(cache, { recursive: true });
  const staging = await mkdtemp(join(cache, 'unpacking-'));
  try {
    await unpackInto(staging);
    await writeFile(join(staging, 'fonts.conf'), fontSettings(folder));
    // Atomic: if several test files unpack at the same time, the first one to finish wins.
    await rename(staging, folder);
  } catch (error) {
    if (!existsSync(folder)) throw error;
  } finally {
    await rm(staging, { recursive: true, force: true });
  }
  return folder;
}

/**
 * The package unpacks into the temporary folder, and unpacks its libraries only if it takes the machine for Lambda.
 */
async function unpackInto(folder: string): Promise<void> {
  const script = "import('@sparticuz/chromium').then(({ default: chromium }) => chromium.executablePath())";
  await promisify(execFile)(process.execPath, ['--eval', script], {
    cwd: dirname(require.resolve('@sparticuz/chromium')),
    env: { ...process.env, TMPDIR: folder, AWS_EXECUTION_ENV: 'nodejs20.x' },
  });
}

function fontSettings(folder: string): string {
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig><dir>${join(folder, 'fonts')}</dir><cachedir>${join(folder, 'font-cache')}</cachedir></fontconfig>
`;
}
