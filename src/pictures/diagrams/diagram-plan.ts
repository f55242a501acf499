import type { CardOf } from '../kinds/kind.ts';
import type { Box } from '../stage/box.ts';
import type { Stage } from '../stage/stage.ts';
import type { TextBlock } from '../type/text-block.ts';

export type Diagram = CardOf<'diagram'>;

export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface PlannedNode {
  readonly text: string;
  readonly box: Box;
  readonly block: TextBlock;
  /** The middle of its words. */
  readonly words: Point;
}

export interface PlannedEdge {
  readonly points: readonly Point[];
  /** The radius of its corners. Without one, the line bends softly past its points. */
  readonly corner?: number;
  /** Whether it has no arrowhead. */
  readonly isPlain?: boolean;
  readonly label?: { readonly block: TextBlock; readonly box: Box };
}

export interface DiagramPlan {
  /** Below 1, the whole diagram is drawn smaller, including its type. */
  readonly scale: number;
  readonly nodes: readonly PlannedNode[];
  readonly edges: readonly PlannedEdge[];
}

/** What a layout has to work with. */
export interface DiagramRoom {
  readonly card: Diagram;
  readonly stage: Stage;
  readonly room: Box;
  /** The type size of the boxes. */
  readonly size: number;
}

/** Lays a diagram out with its type at one size. Returns `undefined` if it does not fit, or is of another shape. */
export type Layout = (given: DiagramRoom) => DiagramPlan | undefined;

export function middleOf({ x, y, width, height }: Box): Point {
  return { x: x + width / 2, y: y + height / 2 };
}
