import { postgresDatabase } from '../../testing/fakes/postgres-database.ts';
import { describeTenants } from './tenants.contract.ts';

describeTenants('PostgreSQL', postgresDatabase().database);
