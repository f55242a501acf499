import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  interface ProvidedContext {
    /** Holds the databases that test files share. Their processes end without notice, so none removes its own. */
    databasesFolder: string;
  }
}

/** Before any test. */
export function setup({ provide }: TestProject): () => void {
  const databasesFolder = mkdtempSync(join(tmpdir(), 'scenecast-databases-'));
  provide('databasesFolder', databasesFolder);
  return () => rmSync(databasesFolder, { recursive: true, force: true });
}
