import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';
import { openEmbeddedDatabase } from '../../store/database.ts';
import { describeKeptJobs } from './jobs.contract.ts';

const folder = await mkdtemp(join(tmpdir(), 'scenecast-jobs-'));
afterAll(() => rm(folder, { recursive: true, force: true }));

describeKeptJobs('the embedded database', () => openEmbeddedDatabase(folder));
