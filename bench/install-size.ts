import { execFileSync } from 'node:child_process';
import { mkdtemp, readdir, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** The installed size, and its largest parts. */
export async function benchInstallSize(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'scenecast-bench-'));
  try {
    const packed = execFileSync(
      'npm',
      ['pack', '--silent', '--ignore-scripts', '--pack-destination', folder],
      {
        encoding: 'utf8',
      },
    );
    const tarball = join(folder, packed.trim().split('\n').at(-1) ?? '');
    execFileSync('npm', [
      'install',
      '--silent',
      '--ignore-scripts',
      '--omit=dev',
      '--prefix',
      folder,
      tarball,
    ]);
    const packages = await packageSizes(join(folder, 'node_modules'));
    const total = packages.reduce((sum, { sizeMB }) => sum + sizeMB, 0);
    const largest = packages.sort((a, b) => b.sizeMB - a.sizeMB).slice(0, 12);
    return [
      `A production install takes ${total.toFixed(0)} MB in ${packages.length} packages. The largest:`,
      '',
      '| package | MB |',
      '| --- | --- |',
      ...largest.map(({ name, sizeMB }) => `| ${name} | ${sizeMB.toFixed(1)} |`),
    ].join('\n');
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function packageSizes(modules: string): Promise<{ name: string; sizeMB: number }[]> {
  const entries = (await readdir(modules)).filter((name) => !name.startsWith('.'));
  const names: string[] = [];
  for (const entry of entries) {
    if (entry.startsWith('@'))
      names.push(...(await readdir(join(modules, entry))).map((name) => `${entry}/${name}`));
    else names.push(entry);
  }
  return Promise.all(
    names.map(async (name) => ({ name, sizeMB: (await folderBytes(join(modules, name))) / 1e6 })),
  );
}

async function folderBytes(folder: string): Promise<number> {
  let bytes = 0;
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    if (entry.isFile()) bytes += (await stat(join(entry.parentPath, entry.name))).size;
  }
  return bytes;
}
