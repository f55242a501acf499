// Renders the hook of the client in the installed React, and looks whether the page follows its state. Runs in an app
// of its own: see try-node.mjs.
import { Window } from 'happy-dom';

const window = new Window();
globalThis.window = window;
globalThis.document = window.document;
globalThis.navigator ??= window.navigator;
globalThis.IS_REACT_ACT_ENVIRONMENT = true;
const { act, createElement, version } = await import('react');
const { createRoot } = await import('react-dom/client');
const { useGenerationPipeline } = await import('@scenecast/client/react');

globalThis.fetch = async () => {
  const problem = { code: 'generation_not_found', title: 'Not found', detail: 'There is no such film.' };
  return new Response(JSON.stringify({ ...problem, type: 'about:blank', status: 404, retryable: false }), {
    status: 404,
    headers: { 'content-type': 'application/problem+json' },
  });
};

let pipeline;
function Page() {
  pipeline = useGenerationPipeline({ baseUrl: 'http://127.0.0.1:4317' });
  return createElement('p', null, pipeline.state.step);
}

const page = document.body.appendChild(document.createElement('div'));
const root = createRoot(page);
await act(async () => root.render(createElement(Page)));
const before = page.textContent;
await act(() => pipeline.loadGeneration('nobody').catch(() => {}));
const after = page.textContent;
await act(async () => root.unmount());
if (before !== 'idle' || after !== 'error') throw new Error(`The page showed ${before}, then ${after}.`);
console.log(`The hook works in React ${version}.`);
process.exit(0);
