import type { SKRSContext2D } from '@napi-rs/canvas';
import { lerp } from './colour.ts';
import type { StageFrame } from './stage-frame.ts';

/** From where a place is seen, so that one that comes again is not the same picture. */
export interface View {
  readonly variant: 0 | 1 | 2;
  readonly mirrored: boolean;
  readonly zoom: number;
  /** Changes the chance of the place when all other views are used up. */
  readonly round: number;
}

/** Three sides of a place, then the same nearer. */
const VIEWS = [
  { variant: 0, mirrored: false, zoom: 1 },
  { variant: 1, mirrored: true, zoom: 1 },
  { variant: 2, mirrored: false, zoom: 1.06 },
  { variant: 0, mirrored: false, zoom: 1.3 },
  { variant: 1, mirrored: true, zoom: 1.3 },
  { variant: 2, mirrored: false, zoom: 1.36 },
] as const;

/** After the six views of a place, the same are seen mirrored, and then the place is cut anew. */
export function viewNumbered(number: number): View {
  const whole = Math.max(0, Math.floor(number));
  const view = VIEWS[whole % VIEWS.length] ?? VIEWS[0];
  const round = Math.floor(whole / VIEWS.length);
  return { ...view, mirrored: view.mirrored !== (round % 2 === 1), round: Math.floor(round / 2) };
}

/** What is nearer grows more when the camera is nearer; all stays on the shelf. */
export class Camera {
  readonly #frame: StageFrame;
  readonly #view: View;
  readonly #focus: number;

  /** @param focus where it looks, as a share of the width before it is mirrored */
  constructor(frame: StageFrame, view: View, focus: number) {
    this.#frame = frame;
    this.#view = view;
    this.#focus = lerp(frame.width / 2, focus * frame.width, 0.75);
  }

  zoom(z: number): number {
    return 1 + (this.#view.zoom - 1) * (0.3 + 0.7 * z);
  }

  apply(context: SKRSContext2D, z: number): void {
    const { width, shelf } = this.#frame;
    const zoom = this.zoom(z);
    if (this.#view.mirrored) context.transform(-1, 0, 0, 1, width, 0);
    context.transform(zoom, 0, 0, zoom, this.#focus * (1 - zoom), shelf * (1 - zoom));
  }

  /** Where a point at depth z is seen. */
  see(x: number, y: number, z: number): { x: number; y: number } {
    const { width, shelf } = this.#frame;
    const zoom = this.zoom(z);
    const seen = this.#focus + (x - this.#focus) * zoom;
    return { x: this.#view.mirrored ? width - seen : seen, y: shelf + (y - shelf) * zoom };
  }

  facing(side: 'left' | 'right'): 'left' | 'right' {
    if (!this.#view.mirrored) return side;
    return side === 'left' ? 'right' : 'left';
  }
}
