import { createElement as h, useState } from 'react';
import { createRoot } from 'react-dom/client';
import { useGenerationPipeline } from 'scenecast/react';

const STORY = 'The lighthouse stands on a rock.\n\nOne winter the storm broke its lamp.\n\nIt shines again.';

function Page() {
  const { state, startGeneration, cancel } = useGenerationPipeline();
  const [text, setText] = useState(STORY);
  const { step, generation } = state;
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
    h('button', { disabled: !isWorking, onClick: () => cancel().catch(() => {}) }, 'Stop'),
    h('p', { role: 'status' }, step === 'error' ? state.error.message : step),
    h('progress', { max: 100, value: generation?.progress ?? 0, 'aria-label': 'Progress' }),
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
