import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll } from 'vitest';
import { type Database, openEmbeddedDatabase } from '../../store/database.ts';
import { describeProviderLimits } from './provider-limits.contract.ts';

let folder: string;
let database: Database;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'scenecast-provider-limits-'));
  database = await openEmbeddedDatabase(folder);
});
afterAll(async () => {
  await database.close();
  await rm(folder, { recursive: true, force: true });
});

describeProviderLimits('the embedded database', () => database);
