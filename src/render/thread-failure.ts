import { EngineError, OutputError, type PipelineError } from '../core/errors.ts';

/** An error as plain data, because messages between threads lose the class. */
export type ThreadFailure = {
  readonly message: string;
  readonly advice: string | undefined;
  readonly stack: string | undefined;
} & (
  | { readonly kind: 'engine'; readonly code: EngineError['code']; readonly retryable: boolean }
  | { readonly kind: 'output'; readonly code: OutputError['code'] }
  | { readonly kind: 'other' }
);

export function packFailure(error: unknown): ThreadFailure {
  const { message, stack } = error instanceof Error ? error : new Error(String(error));
  if (error instanceof EngineError) {
    const { code, retryable, advice } = error;
    return { kind: 'engine', code, retryable, message, advice, stack };
  }
  if (error instanceof OutputError) {
    return { kind: 'output', code: error.code, message, advice: error.advice, stack };
  }
  return { kind: 'other', message, advice: undefined, stack };
}

export function unpackFailure(failure: ThreadFailure): PipelineError {
  const { message } = failure;
  const cause = Object.assign(new Error(message), { stack: failure.stack });
  const options = failure.advice === undefined ? { cause } : { cause, advice: failure.advice };
  switch (failure.kind) {
    case 'engine':
      return new EngineError(failure.code, message, { ...options, retryable: failure.retryable });
    case 'output':
      return new OutputError(failure.code, message, options);
    case 'other':
      return new EngineError('render_failed', `A segment could not be drawn: ${message}`, options);
  }
}
