import { embeddedDatabase } from '../../testing/fakes/embedded-database.ts';
import { describeBundles } from './bundles.contract.ts';
import { describeImports } from './imports.contract.ts';
import { describeLimits } from './limits.contract.ts';
import { describeSceneOperations } from './scene-operations.contract.ts';
import { describeShotLists } from './shot-lists.contract.ts';
import { describeTakes } from './takes.contract.ts';

const database = embeddedDatabase();

// These run the same statements on both databases, and need no second connection. Here a transaction that waits for
// another connection would wait for ever, so they run on this one.
describeTakes('the embedded database', database);
describeSceneOperations('the embedded database', database);
describeShotLists('the embedded database', database);
describeBundles('the embedded database', database);
describeImports('the embedded database', database);
describeLimits('the embedded database', database);
