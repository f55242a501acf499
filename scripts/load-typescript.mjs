// For `node --import`: loads TypeScript in this thread. Worker threads inherit the option, and so do the same;
// tsx's own entry registers itself in the main thread only, which is not enough on Node 20.
import { register } from 'tsx/esm/api';

register();
