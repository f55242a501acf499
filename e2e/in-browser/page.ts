// The page that the browser tests look at: everything of the hook that a user of it would use, and no more.
//   /page?project=first&strict&start&small&run=background&story=…#<generation to load>
// In the story, PROJECT stands for the project's name, so that each makes something of its own.
import { createElement as h, StrictMode, useEffect, useState } from 'react';
import { createRoot } from 'react-dom/client';
import { useGenerationPipeline } from '../../src/hooks/useGenerationPipeline.ts';

/** What the page showed at one moment. */
export interface Observation {
  readonly project: string;
  readonly step: string;
  readonly progress: number;
  readonly generationId: string | undefined;
}

declare global {
  interface Window {
    /** Everything that was ever shown, in order. */
    observed: Observation[];
  }
}

window.observed = [];
/** What the page was opened with: loaded once, and not again in another project. */
let wantedId = location.hash.slice(1);
const query = new URLSearchParams(location.search);
const story = query.get('story') ?? 'A story begins. It goes on.';
const run = query.get('run') === 'background' ? 'background' : 'client';
const shape = query.has('small') ? ({ resolution: '540p', fps: 24 } as const) : {};
const requestOf = (project: string) =>
  ({ source: { text: story.replaceAll('PROJECT', project) }, run, ...shape }) as const;

function Page() {
  const [project, setProject] = useState(query.get('project') ?? 'first');
  const { state, ...pipeline } = useGenerationPipeline({ projectId: project });
  const { step, progress, generation } = state;
  const generationId = generation?.id;
  window.observed.push({ project, step, progress, generationId });
  useKnownGeneration(pipeline.loadGeneration, generationId);
  useEffect(() => {
    if (query.has('start')) void pipeline.startGeneration(requestOf(project));
  }, [pipeline.startGeneration, project]);

  const button = (label: string, onClick: () => void) => h('button', { type: 'button', onClick }, label);
  const [scene] = generation?.scenes ?? [];
  return h(
    'main',
    null,
    h('h1', null, scene?.title ?? 'No scene yet'),
    h('p', { role: 'status' }, step),
    h('p', { role: 'alert' }, state.step === 'error' ? state.error.code : ''),
    h('progress', { max: 100, value: progress }),
    button('Make', () => void pipeline.startGeneration(requestOf(project))),
    button('Stop', () => void pipeline.cancel()),
    button('Resume', () => void pipeline.resumeGeneration()),
    button('Rename', () => void pipeline.updateScene(scene?.id ?? '', { title: 'Renamed' })),
    button('Switch', () => setProject((now) => (now === 'first' ? 'second' : 'first'))),
    generation?.video.status === 'ready' &&
      h('video', { src: generation.video.asset.url, muted: true, controls: true }),
  );
}

/** Keeps the generation's id in the address, so that the page can be opened again. */
function useKnownGeneration(load: (id: string) => Promise<void>, generationId: string | undefined) {
  useEffect(() => {
    if (wantedId !== '') void load(wantedId);
    wantedId = '';
  }, [load]);
  useEffect(() => {
    if (generationId !== undefined) history.replaceState(null, '', `#${generationId}`);
  }, [generationId]);
}

const page = h(Page);
const root = document.querySelector('#root');
if (root) createRoot(root).render(query.has('strict') ? h(StrictMode, null, page) : page);
