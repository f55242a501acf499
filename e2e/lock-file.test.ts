import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { expect, onTestFinished, test } from 'vitest';

const ROOT = fileURLToPath(new URL('..', import.meta.url));

/** The faults that `npm run check` finds in the lock file, once `change` has changed it. */
async function faultsAfter(change: (packages: Record<string, object>) => void): Promise<string[]> {
  const folder = await mkdtemp(join(tmpdir(), 'scenecast-lock-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  const path = join(folder, 'package-lock.json');
  const lock = JSON.parse(await readFile(join(ROOT, 'package-lock.json'), 'utf8'));
  change(lock.packages);
  await writeFile(path, JSON.stringify(lock));
  const check = promisify(execFile)(process.execPath, ['scripts/check-lock.mjs', path], { cwd: ROOT });
  const output = await check.catch((failure: { readonly stderr: string }) => failure);
  return output.stderr.split('\n').filter((line) => line !== '');
}

test('a package from elsewhere, without a hash, with a new install script or a licence of another kind is refused', async () => {
  const whole = { version: '1.0.0', license: 'MIT', integrity: `sha512-${'a'.repeat(86)}==` };
  const faults = await faultsAfter((packages) => {
    packages['node_modules/whole'] = whole;
    packages['node_modules/either'] = { ...whole, license: '(MIT OR GPL-3.0)' };
    packages['node_modules/elsewhere'] = { ...whole, resolved: 'git+ssh://git@a.example/b.git' };
    packages['node_modules/unhashed'] = { version: '1.0.0', license: 'MIT' };
    packages['node_modules/whole/node_modules/script'] = { ...whole, hasInstallScript: true };
    packages['node_modules/copyleft'] = { ...whole, license: 'AGPL-3.0' };
    packages['node_modules/both'] = { ...whole, license: 'MIT AND GPL-3.0' };
    packages['node_modules/linked'] = { resolved: '../elsewhere', link: true };
  });
  expect(faults).toEqual([
    expect.stringMatching(/^node_modules\/elsewhere comes from git\+ssh/),
    expect.stringMatching(/^node_modules\/unhashed has no SHA-512/),
    expect.stringMatching(/^node_modules\/whole\/node_modules\/script has an install script/),
    expect.stringMatching(/^node_modules\/copyleft has the licence AGPL-3.0/),
    expect.stringMatching(/^node_modules\/both has the licence/),
    expect.stringMatching(/^node_modules\/linked is a link/),
  ]);
});
