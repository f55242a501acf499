// For `node --import`: loads TypeScript in this thread. Worker threads inherit the option, and so do the same.
import * as nodeModule from 'node:module';
import process from 'node:process';
import { load } from './typescript-hooks.mjs';

process.setSourceMapsEnabled(true);
// Node 22.15 and later have hooks in the thread itself, which are faster.
if (nodeModule.registerHooks) nodeModule.registerHooks({ load });
else nodeModule.register('./typescript-hooks.mjs', import.meta.url);
