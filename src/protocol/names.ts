import * as z from 'zod';
import type { Format, Resolution } from '../core/frame.ts';
import type { CaptionMode, Length } from '../core/model.ts';

/** What a client can ask for in chunks, in the order in which one needs the other. */
export const PHASES = ['script', 'audio', 'images', 'finalize'] as const;
export const phaseSchema = z.enum(PHASES);
/** A part of the work that clients ask for in chunks. */
export type Phase = z.infer<typeof phaseSchema>;

/** Where a generation is. It is stored by the server, never guessed. */
export const GENERATION_STATUSES = [
  'draft',
  'scripting',
  'storyboard',
  'generating',
  'rendering',
  'complete',
  'partial',
  'failed',
  'cancelled',
] as const;
export const generationStatusSchema = z.enum(GENERATION_STATUSES);
/** Where a generation is, as the server stored it. */
export type GenerationStatus = z.infer<typeof generationStatusSchema>;

/** Who asks for the next piece of work: a client, phase by phase, or the server by itself. */
export const runModeSchema = z.enum(['client', 'background']);
/** Who drives: `client`, phase by phase, or `background`, the server by itself. */
export type RunMode = z.infer<typeof runModeSchema>;

export const lengthSchema = z.enum([
  'short',
  'brief',
  'presentation',
  'full',
] as const satisfies readonly Length[]);
export const formatSchema = z.enum(['landscape', 'portrait', 'square'] as const satisfies readonly Format[]);
export const captionModeSchema = z.enum([
  'burned',
  'sidecar',
  'none',
] as const satisfies readonly CaptionMode[]);

/** The short side of the frame. */
export const resolutionSchema = z.enum(['1080p', '720p', '540p'] as const satisfies readonly Resolution[]);
/** Frames a second: those that divide the 48,000 samples of a second of sound. */
export const FRAME_RATES = [24, 25, 30, 50, 60] as const;
export const frameRateSchema = z.literal(FRAME_RATES);

/** Spending stops before it would pass this, in US dollars. */
export const budgetSchema = z.number().min(0).max(1_000_000);

/** Ids that the server gives out: they are put into paths, so they hold nothing that a path could trip over. */
export const idSchema = z.string().regex(/^[A-Za-z0-9_-]{1,128}$/);

/** Names one take for ever; another generation that made the same has it under the same name. */
export const takeIdSchema = z.string().regex(/^[0-9a-f]{64}$/);

/**
 * A counter of one generation. Every change to it or to one of its scenes raises it by one, and a changed scene
 * takes the new value, so that of two views of the same thing the one with the higher revision is the newer.
 */
export const revisionSchema = z.int().min(0);
