import * as z from 'zod';
import {
  CAPTION_PLACES,
  CAPTION_SIZES,
  CHOICES,
  FIDELITIES,
  TRANSITIONS,
  UNCERTAIN_POLICIES,
} from '../../core/choices.ts';
import { GENERATION_SORTS, GENERATION_STATUSES, PHASES } from '../names.ts';

export const phaseSchema = z.enum(PHASES);

export const generationStatusSchema = z.enum(GENERATION_STATUSES);

export const generationSortSchema = z.enum(GENERATION_SORTS);

/** What asks for the next piece of work: a client, phase by phase, or the server by itself. */
export const runModeSchema = z.enum(['client', 'background']);

export const lengthSchema = z.enum(CHOICES.lengths);
export const formatSchema = z.enum(CHOICES.formats);
export const captionModeSchema = z.enum(CHOICES.captions);
export const captionStyleSchema = z.enum(CHOICES.captionStyles);
export const captionSizeSchema = z.enum(CAPTION_SIZES);
export const captionPlaceSchema = z.enum(CAPTION_PLACES);
export const transitionSchema = z.enum(TRANSITIONS);
export const fidelitySchema = z.enum(FIDELITIES);
export const musicLevelSchema = z.enum(CHOICES.music);
export const moodSchema = z.enum(CHOICES.moods);

/** The short side of the frame. */
export const resolutionSchema = z.enum(CHOICES.resolutions);
export const frameRateSchema = z.literal(CHOICES.frameRates);

/** Spending stops before it would pass this, in US dollars. */
export const budgetSchema = z.number().min(0).max(1_000_000);

/** What happens after a paid call whose outcome is unknown. */
export const uncertainPolicySchema = z.enum(UNCERTAIN_POLICIES);

/** Ids that the server gives out: they are put into paths, so they hold nothing that a path could trip over. */
export const idSchema = z.string().regex(/^[A-Za-z0-9_-]{1,128}$/);

/** Names one take for ever; another generation that made the same has it under the same name. */
export const takeIdSchema = z.string().regex(/^[0-9a-f]{64}$/);

/**
 * A counter of one generation. Every change to it or to one of its scenes raises it by one, and a changed scene
 * takes the new value, so that of two views of the same thing the one with the higher revision is the newer.
 */
export const revisionSchema = z.int().min(0);
