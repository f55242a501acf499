import type { Puppet } from './puppets/puppet.ts';

/** A puppet on the stage, in stage units, before the camera's view is applied. */
export interface Actor {
  readonly puppet: Puppet;
  readonly x: number;
  readonly y: number;
  readonly size: number;
  readonly facing: 'left' | 'right';
  readonly tone: number;
  readonly floats?: boolean;
  /** For swimmers: only the part above this line is visible. */
  readonly waterline?: number;
  readonly seat?: 'stool' | 'stone';
  /** Puppets of one group enter together. */
  readonly group: number;
  readonly far?: boolean;
  /** Animals stand behind people where there is no room beside them. */
  readonly behind?: boolean;
  /** A ghost: translucent, with a glow of its own. */
  readonly ghostly?: boolean;
}
