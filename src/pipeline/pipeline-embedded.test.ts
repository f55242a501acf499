import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';
import { openEmbeddedDatabase } from '../store/database.ts';
import { describeCopies } from './copies.contract.ts';
import { describePipeline } from './pipeline.contract.ts';
import { describePipelineChanges } from './pipeline-changes.contract.ts';
import { describeSceneOperations } from './scene-operations.contract.ts';
import { describeTakes } from './takes.contract.ts';

const folder = await mkdtemp(join(tmpdir(), 'scenecast-pipeline-'));
afterAll(() => rm(folder, { recursive: true, force: true }));

describePipeline('the embedded database', () => openEmbeddedDatabase(join(folder, 'making')));
describePipelineChanges('the embedded database', () => openEmbeddedDatabase(join(folder, 'changes')));
describeTakes('the embedded database', () => openEmbeddedDatabase(join(folder, 'takes')));
describeSceneOperations('the embedded database', () => openEmbeddedDatabase(join(folder, 'operations')));
describeCopies('the embedded database', () => openEmbeddedDatabase(join(folder, 'copies')));
