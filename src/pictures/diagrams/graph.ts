import type { Diagram } from './diagram-plan.ts';

export interface GraphEdge {
  readonly from: number;
  readonly to: number;
  readonly text: string | undefined;
}

/** A diagram by the positions of its nodes, with what is known of its order. */
export interface Graph {
  readonly count: number;
  /** Without arrows from a node to itself. */
  readonly edges: readonly GraphEdge[];
  /** Arrows that lead back to where the way came from. */
  readonly back: ReadonlySet<GraphEdge>;
  /** For each node, the longest way to it from a start. */
  readonly ranks: readonly number[];
  /** Whether two arrows lead the same way between the same nodes. */
  readonly hasTwins: boolean;
}

export function graphOf({ nodes, edges }: Diagram): Graph {
  const at = new Map(nodes.map(({ id }, index) => [id, index]));
  const known = edges.flatMap(({ from, to, text }): GraphEdge[] => {
    const [start, end] = [at.get(from), at.get(to)];
    return start === undefined || end === undefined || start === end ? [] : [{ from: start, to: end, text }];
  });
  const { back, order } = walked(nodes.length, known);
  const ranks = nodes.map(() => 0);
  for (const node of order) {
    for (const edge of known) {
      if (edge.from !== node || back.has(edge)) continue;
      ranks[edge.to] = Math.max(ranks[edge.to] ?? 0, (ranks[node] ?? 0) + 1);
    }
  }
  const ways = new Set(known.map(({ from, to }) => `${from} ${to}`));
  return { count: nodes.length, edges: known, back, ranks, hasTwins: ways.size < known.length };
}

/** Follows all arrows: which of them lead back, and the nodes in an order in which all others lead on. */
function walked(count: number, edges: readonly GraphEdge[]) {
  const back = new Set<GraphEdge>();
  const order: number[] = [];
  const state = new Map<number, 'open' | 'done'>();
  const visit = (node: number) => {
    state.set(node, 'open');
    for (const edge of edges) {
      if (edge.from !== node) continue;
      if (state.get(edge.to) === 'open') back.add(edge);
      else if (!state.has(edge.to)) visit(edge.to);
    }
    state.set(node, 'done');
    order.unshift(node);
  };
  for (let node = 0; node < count; node++) if (!state.has(node)) visit(node);
  return { back, order };
}

/** The nodes of a diagram that is one way from a start to an end, or of a ring from its first node on. */
export function chainOf({ count, edges, hasTwins }: Graph, form: 'chain' | 'ring'): number[] | undefined {
  if (hasTwins || count < 2 || edges.length !== (form === 'ring' ? count : count - 1)) return undefined;
  const start =
    form === 'ring' ? 0 : [...Array(count).keys()].find((node) => !edges.some(({ to }) => to === node));
  const chain: number[] = [];
  for (let at = start; at !== undefined && !chain.includes(at); ) {
    chain.push(at);
    const here: number = at;
    at = edges.find(({ from }) => from === here)?.to;
  }
  const closes = form === 'chain' || edges.some(({ from, to }) => from === chain.at(-1) && to === chain[0]);
  return chain.length === count && closes ? chain : undefined;
}

/** The children of each node, if every node but the roots has exactly one parent. */
export function childrenOf({ count, edges, back, hasTwins }: Graph): number[][] | undefined {
  const isTree =
    !hasTwins &&
    back.size === 0 &&
    [...Array(count).keys()].every((node) => edges.filter(({ to }) => to === node).length <= 1);
  if (!isTree) return undefined;
  return Array.from({ length: count }, (_, node) =>
    edges.filter(({ from }) => from === node).map(({ to }) => to),
  );
}
