import * as z from 'zod';
import { MAX_ZOOM, type ShotFraming } from '../../core/framing.ts';

const share = z.number().min(0).max(1);

const fields = {
  picture: z.string().regex(/^[A-Za-z0-9_-]{1,128}$/),
  x: share,
  y: share,
  zoom: z.number().min(1).max(MAX_ZOOM),
};

/** The part of a picture that is shown, and the picture that it was chosen for. */
export const framingSchema: z.ZodType<ShotFraming> = z.object(fields);

/** The same in a request. */
export const chosenFramingSchema: z.ZodType<ShotFraming> = z.strictObject(fields);
