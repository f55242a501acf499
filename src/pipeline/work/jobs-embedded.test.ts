import { sharedDatabase } from '../../testing/fakes/embedded-database.ts';
import { describeKeptJobs } from './jobs.contract.ts';

describeKeptJobs('the embedded database', { open: sharedDatabase, close: async () => {} });
