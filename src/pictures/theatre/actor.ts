import type { Puppet } from './puppets/puppet.ts';

/** A puppet in its place, in units before the camera. */
export interface Actor {
  readonly puppet: Puppet;
  readonly x: number;
  readonly y: number;
  readonly size: number;
  readonly facing: 'left' | 'right';
  readonly tone: number;
  readonly floats?: boolean;
  /** Seen only above this line: who swims. */
  readonly waterline?: number;
  readonly seat?: 'stool' | 'stone';
  /** Puppets of one group come in together. */
  readonly group: number;
  readonly far?: boolean;
  /** A spirit: seen through, and lit from within. */
  readonly ghostly?: boolean;
}
