import type { DiagramCard } from '../../core/card.ts';
import type { Block } from '../../core/model.ts';

type Diagram = Pick<DiagramCard, 'form' | 'nodes' | 'edges'>;

const MAX_NODES = 12;
const MAX_EDGES = 16;
const MAX_TEXT_LENGTH = 40;
const MAX_SOURCE_LENGTH = 4_000;
/** `A`, `A[Text]`, `A(Text)`, `A{Text}`, `A((Text))`, `A["Text"]`. */
const MERMAID_NODE = String.raw`[\p{L}\p{N}_-]+(?:\[+[^\]]*\]+|\(+[^)]*\)+|\{+[^}]*\}+|>[^\]]*\])?`;
const MERMAID_ARROW = String.raw`\s*(?:--\s*(?<said>[^-|>]+?)\s*-->|-{2,}>|-\.+->|={2,}>|-{3,})\s*(?:\|(?<label>[^|]*)\|\s*)?`;

/**
 * Reads the boxes and arrows of a flow chart in Mermaid or Graphviz notation. Returns `undefined` for other
 * diagrams.
 */
export function readDiagram(block: Extract<Block, { kind: 'diagram' }>): Diagram | undefined {
  if (block.source.length > MAX_SOURCE_LENGTH) return undefined;
  const graph = block.notation === 'mermaid' ? readMermaid(block.source) : readGraphviz(block.source);
  if (!graph || graph.nodes.size < 2 || graph.nodes.size > MAX_NODES) return undefined;
  if (graph.edges.length === 0 || graph.edges.length > MAX_EDGES) return undefined;
  const nodes = [...graph.nodes].map(([id, text]) => ({ id, text }));
  if (nodes.some(({ text }) => text === '' || text.length > MAX_TEXT_LENGTH)) return undefined;
  return { form: formOf(nodes, graph.edges), nodes, edges: graph.edges };
}

interface Graph {
  readonly nodes: Map<string, string>;
  readonly edges: { from: string; to: string; text?: string }[];
}

function readMermaid(source: string): Graph | undefined {
  const lines = source
    .split(/\n|;/u)
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('%%'));
  if (!/^(?:graph|flowchart)\b/u.test(lines[0] ?? '')) return undefined;
  const graph: Graph = { nodes: new Map(), edges: [] };
  const node = new RegExp(`^${MERMAID_NODE}`, 'u');
  const arrow = new RegExp(`^${MERMAID_ARROW}`, 'u');
  for (const line of lines.slice(1)) {
    if (/^(?:style|classDef|class|click|linkStyle|direction)\b/u.test(line)) continue;
    // Nested boxes would be lost.
    if (/^(?:subgraph|end)\b/u.test(line)) return undefined;
    let rest = line;
    let last: string | undefined;
    let said: string | undefined;
    while (rest !== '') {
      const own = node.exec(rest)?.[0];
      if (own === undefined) return undefined;
      const id = noteNode(graph, own);
      if (last !== undefined) graph.edges.push({ from: last, to: id, ...(said && { text: said }) });
      rest = rest.slice(own.length).trim();
      if (rest === '') break;
      const joint = arrow.exec(rest);
      if (!joint) return undefined;
      said = (joint.groups?.label ?? joint.groups?.said ?? '').trim();
      rest = rest.slice(joint[0].length);
      last = id;
    }
  }
  return graph;
}

function noteNode(graph: Graph, written: string): string {
  const { id = written, text } = /^(?<id>[\p{L}\p{N}_-]+?)(?<text>[[({>].*)?$/u.exec(written)?.groups ?? {};
  const shown = text?.replace(/^[[({>"\s/\\]+|[\])}"\s/\\]+$/gu, '').replace(/<br\s*\/?>/giu, ' ');
  if (shown !== undefined || !graph.nodes.has(id)) graph.nodes.set(id, shown ?? id);
  return id;
}

function readGraphviz(source: string): Graph | undefined {
  const body = /^\s*(?:strict\s+)?(?:di)?graph\b[^{]*\{(?<body>[\s\S]*)\}\s*$/u.exec(source)?.groups?.body;
  if (body === undefined || /\bsubgraph\b|\{/u.test(body)) return undefined;
  const graph: Graph = { nodes: new Map(), edges: [] };
  for (const statement of body.split(/;|\n/u)) {
    const line = statement.trim();
    if (line === '' || line.startsWith('//') || /^(?:node|edge|graph)\b|^\w+\s*=/u.test(line)) continue;
    const { path = '', attributes = '' } =
      /^(?<path>[^[]*)(?:\[(?<attributes>.*)\])?$/u.exec(line)?.groups ?? {};
    const label = /\blabel\s*=\s*"?(?<label>[^",\]]*)"?/u.exec(attributes)?.groups?.label?.trim();
    const names = path.split(/->|--/u).map((name) => name.trim().replace(/^"|"$/gu, ''));
    if (names.some((name) => name === '')) return undefined;
    for (const name of names) if (!graph.nodes.has(name)) graph.nodes.set(name, name);
    if (names.length === 1) {
      if (label) graph.nodes.set(names[0] ?? '', label);
      continue;
    }
    names.slice(1).forEach((name, at) => {
      graph.edges.push({ from: names[at] ?? '', to: name, ...(label && { text: label }) });
    });
  }
  return graph;
}

/** A cycle passes through each box once. A tree has one root and one path to each box. */
function formOf(nodes: readonly { readonly id: string }[], edges: Graph['edges']): DiagramCard['form'] {
  const incoming = new Map<string, number>();
  const outgoing = new Map<string, number>();
  for (const { from, to } of edges) {
    incoming.set(to, (incoming.get(to) ?? 0) + 1);
    outgoing.set(from, (outgoing.get(from) ?? 0) + 1);
  }
  const isCycle =
    nodes.length > 2 &&
    nodes.every(({ id }) => incoming.get(id) === 1 && outgoing.get(id) === 1) &&
    isConnected(nodes, edges);
  if (isCycle) return 'cycle';
  const roots = nodes.filter(({ id }) => !incoming.has(id));
  const branches = [...outgoing.values()].some((count) => count > 1);
  const isTree = roots.length === 1 && branches && nodes.every(({ id }) => (incoming.get(id) ?? 0) <= 1);
  return isTree ? 'tree' : 'flow';
}

function isConnected(nodes: readonly { readonly id: string }[], edges: Graph['edges']): boolean {
  const first = nodes[0]?.id;
  let at = first;
  for (let step = 1; step < nodes.length; step++) {
    at = edges.find(({ from }) => from === at)?.to;
    if (at === first) return false;
  }
  return true;
}
