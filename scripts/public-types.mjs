// Copies, of all declarations that the compiler wrote, only those that a published entry refers to.
import { cpSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import ts from 'typescript';

/** @param entry path of a declaration file within `from`, such as `server/index.d.ts` */
export function copyPublicTypes({ entry, from, to }) {
  const copied = new Set();
  const waiting = [entry];
  for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
    if (copied.has(path)) continue;
    copied.add(path);
    cpSync(join(from, path), join(to, path));
    const { importedFiles } = ts.preProcessFile(readFileSync(join(from, path), 'utf8'));
    for (const { fileName } of importedFiles) {
      if (fileName.startsWith('.')) waiting.push(join(dirname(path), fileName.replace(/\.[jt]s$/, '.d.ts')));
    }
  }
}
