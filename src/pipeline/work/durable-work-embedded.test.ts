import { sharedDatabase } from '../../testing/fakes/embedded-database.ts';
import { describeDurableWork } from './durable-work.contract.ts';

describeDurableWork('the embedded database', { open: sharedDatabase, close: async () => {} });
