import type { SKRSContext2D } from '@napi-rs/canvas';
import { lerp } from './colour.ts';
import type { StageFrame } from './stage-frame.ts';

/** The viewpoint of a place, so that a place that appears again looks different. */
export interface View {
  readonly variant: 0 | 1 | 2;
  readonly mirrored: boolean;
  readonly zoom: number;
  /** Reseeds the place once all other views have been used. */
  readonly round: number;
}

/** Three sides of a place, then the same three closer. */
const VIEWS = [
  { variant: 0, mirrored: false, zoom: 1 },
  { variant: 1, mirrored: true, zoom: 1 },
  { variant: 2, mirrored: false, zoom: 1.06 },
  { variant: 0, mirrored: false, zoom: 1.3 },
  { variant: 1, mirrored: true, zoom: 1.3 },
  { variant: 2, mirrored: false, zoom: 1.36 },
] as const;

/** After the six views, the same views are mirrored. After that, the place gets a new seed. */
export function viewNumbered(number: number): View {
  const whole = Math.max(0, Math.floor(number));
  const view = VIEWS[whole % VIEWS.length] ?? VIEWS[0];
  const round = Math.floor(whole / VIEWS.length);
  return { ...view, mirrored: view.mirrored !== (round % 2 === 1), round: Math.floor(round / 2) };
}

/** Zooms in on a place. Near sheets grow more than far ones, and everything stays on the shelf. */
export class Camera {
  readonly #frame: StageFrame;
  readonly #view: View;
  readonly #focus: number;

  /** @param focus the point it looks at, as a share of the width before mirroring */
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

  /** Where the camera sees a point at depth `z`. */
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
