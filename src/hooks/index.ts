'use client';

/**
 * The client for React 18 and 19.
 *
 * @packageDocumentation
 */
export {
  type GenerationPipeline,
  type GenerationPipelineOptions,
  useGenerationPipeline,
} from './useGenerationPipeline.ts';
export { type Generations, useGenerations } from './useGenerations.ts';
