import { embeddedDatabase } from '../../testing/fakes/embedded-database.ts';
import { describeTenants } from './tenants.contract.ts';

describeTenants('the embedded database', embeddedDatabase());
