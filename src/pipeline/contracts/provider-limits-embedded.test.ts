import { embeddedDatabase } from '../../testing/fakes/embedded-database.ts';
import { describeProviderLimits } from './provider-limits.contract.ts';

describeProviderLimits('the embedded database', embeddedDatabase());
