import { embeddedDatabase } from '../../testing/fakes/embedded-database.ts';
import { describeSettings } from './change-settings.contract.ts';
import { describeCopies } from './copies.contract.ts';
import { describePipelineChanges } from './pipeline-changes.contract.ts';
import { describeStopping } from './stopping.contract.ts';
import { describeTrash } from './trash.contract.ts';

const database = embeddedDatabase();

describePipelineChanges('the embedded database', database);
describeStopping('the embedded database', database);
describeTrash('the embedded database', database);
// These run the same statements on both databases, and need no second connection. Here a transaction that waits for
// another connection would wait for ever, so they run on this one.
describeCopies('the embedded database', database);
describeSettings('the embedded database', database);
