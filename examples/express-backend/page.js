import { createElement as h, useState } from 'react';
import { createRoot } from 'react-dom/client';
import { useGenerationPipeline } from '@scenecast/client/react';

const STORY = 'The lighthouse stands on a rock.\n\nOne winter the storm broke its lamp.\n\nIt shines again.';

function Page() {
  const { state, startGeneration, resumeGeneration, cancel } = useGenerationPipeline();
  const [text, setText] = useState(STORY);
  const { step, generation, progress } = state;
  const isWorking = !['idle', 'complete', 'error'].includes(step);
  return h(
    'main',
    null,
    h('h1', null, 'Scenecast with another backend'),
    h('textarea', {
      'aria-label': 'The story',
      rows: 8,
      value: text,
      onChange: (event) => setText(event.target.value),
    }),
    h('button', { disabled: isWorking, onClick: () => startGeneration({ source: { text } }) }, 'Make a video'),
    // This backend knows no cancelling: what was asked for is made, and nothing more is asked for.
    h('button', { disabled: !isWorking, onClick: () => cancel().catch(() => {}) }, 'Stop'),
    h('button', { disabled: isWorking || !generation, onClick: () => resumeGeneration() }, 'Go on'),
    h('p', { role: 'status' }, step === 'error' ? state.error.message : step),
    h('progress', { max: 100, value: progress, 'aria-label': 'Progress' }),
    h(
      'ol',
      null,
      generation?.scenes.map(({ id, narration, audio, segment }) =>
        h('li', { key: id }, `${narration} (sound ${audio.status}, video ${segment.status})`),
      ),
    ),
  );
}

createRoot(document.querySelector('#page')).render(h(Page));
