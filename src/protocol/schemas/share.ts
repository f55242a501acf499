import * as z from 'zod';

/** Whether a film is shared: the response of `GET`, `PUT` and `DELETE …/share`. */
export const shareSchema = z.object({ path: z.string().nullable() });
