import { postgresDatabase } from '../../testing/fakes/postgres-database.ts';
import { describeProviderLimits } from './provider-limits.contract.ts';

describeProviderLimits('PostgreSQL', postgresDatabase().database);
