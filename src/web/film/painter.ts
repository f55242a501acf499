import type { Capabilities } from '../../index.ts';

/** Whether a picture can be painted from a description: by the film's own model, by another one, or by none. */
export type Painter = 'current' | 'other' | 'missing';

/** The server's own illustrator sets and draws what is said. It paints no description. */
const EMBEDDED = 'embedded:';

/** Which model would paint. While the server has not said what there is, the film's own counts as one that does. */
export function painterOf(capabilities: Capabilities | undefined, model: string | undefined): Painter {
  if (!capabilities || !model?.startsWith(EMBEDDED)) return 'current';
  const others = capabilities.models.picture.filter(({ id }) => !id.startsWith(EMBEDDED));
  return others.some(({ available }) => available) ? 'other' : 'missing';
}
