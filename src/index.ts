export * from './client/index.ts';
export * from './core/errors.ts';
export * from './core/frame.ts';
export * from './core/model.ts';
export * from './core/process-with-concurrency.ts';
export * from './core/retry.ts';
export * from './core/sleep.ts';
export * from './protocol/index.ts';
