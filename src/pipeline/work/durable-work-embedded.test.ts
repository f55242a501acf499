import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';
import { openEmbeddedDatabase } from '../../store/database.ts';
import { describeDurableWork } from './durable-work.contract.ts';

const folder = await mkdtemp(join(tmpdir(), 'scenecast-ledger-'));
afterAll(() => rm(folder, { recursive: true, force: true }));

describeDurableWork('the embedded database', () => openEmbeddedDatabase(folder));
