import { setFlagsFromString } from 'node:v8';
import { PGlite } from '@electric-sql/pglite';

/**
 * PGlite comes with the settings of a server for many users. One that serves a single process starts faster in less
 * memory, and writes less.
 */
const SETTINGS = [
  // PostgreSQL fills it at each start. The system's own cache of files stands behind it.
  'shared_buffers=32MB',
  // Only a disk that must survive a power cut gains from files that are written, or used again, in advance.
  'wal_init_zero=off',
  'wal_recycle=off',
  // To plan a statement takes longer than to run it, and PostgreSQL plans most of them anew for each set of values.
  'plan_cache_mode=force_generic_plan',
];

/** Of a new database: most never write more than this between two starts. */
const WAL_SEGMENT_MB = 1;

/**
 * V8 compiles a function of WebAssembly anew, and better, once it has run so many bytes of code. PostgreSQL's functions
 * are so long that by the measure of Node 20, a tenth of this one, dozens are due within a second. Compiling those
 * takes a third of a start. By this measure, only what goes on being used is compiled anew.
 */
const BYTES_BEFORE_OPTIMIZING = 18_000_000;

/** Starts PGlite on the folder, and makes a new database if there is none. */
export function startPglite(folder: string): Promise<PGlite> {
  setFlagsFromString(`--wasm-tiering-budget=${BYTES_BEFORE_OPTIMIZING}`);
  return PGlite.create(folder, {
    startParams: [...PGlite.defaultStartParams, ...SETTINGS.flatMap((setting) => ['-c', setting])],
    initDbStartParams: [`--wal-segsize=${WAL_SEGMENT_MB}`],
  });
}
