export * from './core/errors.ts';
export * from './core/frame.ts';
export * from './core/model.ts';
export * from './core/process-with-concurrency.ts';
