import type { GenerationView, PhaseResponse } from '../../src/protocol/index.ts';

export type KnownIds = Readonly<Record<string, string>>;

const TEXT = [
  'The keeper climbed two hundred steps.',
  'Then he lit the lamp.',
  'Nobody saw him.',
  'The sea was calm.',
]
  .map((text) => `${text} `.repeat(6))
  .join('\n\n');
const PHASES = ['script', 'audio', 'images', 'finalize'];
const MIN_SCENES = 2;

/** The ids of a finished generation with several scenes: the one that is known, or else a new one. */
export async function findIds(url: string, known: KnownIds | undefined): Promise<KnownIds> {
  const view = known && (await read(url, known['{id}'] ?? ''));
  if (view && view.scenes.length >= MIN_SCENES && view.scenes.every(({ shots }) => shots.length > 0))
    return idsOf(view);
  const { id } = await post<GenerationView>(`${url}/api/generations`, {
    source: { text: TEXT },
    run: 'client',
    length: 'full',
  });
  for (const phase of PHASES) {
    let hasMore = true;
    // The first document waits for the process that reads it.
    while (hasMore)
      ({ hasMore } = await post<PhaseResponse>(`${url}/api/generations/${id}/phases/${phase}`, {}));
  }
  const made = await read(url, id);
  if (made === undefined) throw new Error('The generation is gone.');
  return idsOf(made);
}

/** Puts them where they are named. */
export function fillIds(text: string, known: KnownIds): string {
  return text.replaceAll(/\{\w+\}/g, (name) => known[name] ?? name);
}

function idsOf({ id, scenes, video }: GenerationView): KnownIds {
  const [first, second] = scenes;
  return {
    '{id}': id,
    '{sceneId}': first?.id ?? '',
    '{secondSceneId}': second?.id ?? '',
    '{shotId}': first?.shots[0]?.id ?? '',
    '{hash}': video.status === 'ready' ? video.asset.hash : '',
  };
}

async function read(url: string, id: string): Promise<GenerationView | undefined> {
  const response = await fetch(`${url}/api/generations/${id}`);
  const body = await response.json();
  return response.ok ? (body as GenerationView) : undefined;
}

async function post<Answer>(url: string, body: object): Promise<Answer> {
  const headers = { 'content-type': 'application/json' };
  const response = await fetch(url, { method: 'POST', headers, body: JSON.stringify(body) });
  // A busy machine may not make a film in the time of a request.
  if (response.status === 503) return post(url, body);
  if (!response.ok) throw new Error(await response.text());
  return (await response.json()) as Answer;
}
