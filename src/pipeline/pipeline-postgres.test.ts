import { afterAll, beforeAll } from 'vitest';
import { openPostgres } from '../store/database.ts';
import { startPostgres, type TestPostgres } from '../testing/postgres.ts';
import { describeCopies } from './copies.contract.ts';
import { describePipeline } from './pipeline.contract.ts';
import { describePipelineChanges } from './pipeline-changes.contract.ts';
import { describeSceneOperations } from './scene-operations.contract.ts';
import { describeTakes } from './takes.contract.ts';

let server: TestPostgres;
beforeAll(async () => {
  server = await startPostgres();
});
afterAll(() => server.stop());

describePipeline('PostgreSQL', () => openPostgres(server.url));
describePipelineChanges('PostgreSQL', () => openPostgres(server.url));
describeTakes('PostgreSQL', () => openPostgres(server.url));
describeSceneOperations('PostgreSQL', () => openPostgres(server.url));
describeCopies('PostgreSQL', () => openPostgres(server.url));
