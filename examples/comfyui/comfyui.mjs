// Queues a workflow of ComfyUI for each picture, and fetches what it saves:
// https://docs.comfy.org/development/comfyui-server/comms_routes
import { readFile } from 'node:fs/promises';
import { setTimeout } from 'node:timers/promises';

const SERVER = process.env.COMFYUI_URL ?? 'http://127.0.0.1:8188';
/** Saved in ComfyUI with “Export (API)”, with these words in place of its values: PROMPT, SEED, WIDTH and HEIGHT. */
const WORKFLOW = process.env.COMFYUI_WORKFLOW ?? new URL('./workflow.json', import.meta.url);
/** Models of about one megapixel make the best pictures at that size. */
const PIXELS = 1024 * 1024;
const PAUSE_MS = 500;

export const picture = {
  // Change it when you change the workflow, so that earlier pictures are not used in place of new ones.
  modelId: 'workflow',
  async paint({ prompt, size, seed }, { signal }) {
    const text = await readFile(WORKFLOW, 'utf8');
    const workflow = JSON.parse(text, (_, value) => valueFor(value, { prompt, size, seed }));
    const { prompt_id: id } = await ask('/prompt', { body: JSON.stringify({ prompt: workflow }), signal });
    try {
      const image = await imageOf(id, signal);
      const { filename, subfolder, type } = image;
      const answer = await call(`/view?${new URLSearchParams({ filename, subfolder, type })}`, { signal });
      return new Uint8Array(await answer.arrayBuffer());
    } catch (error) {
      // Nobody waits for it any more, so it should not hold up the next one.
      await ask('/queue', { body: JSON.stringify({ delete: [id] }) }).catch(() => {});
      throw error;
    }
  },
};

function valueFor(value, { prompt, size, seed }) {
  const scale = Math.sqrt(PIXELS / (size.widthPx * size.heightPx));
  const rounded = (pixels) => Math.round((pixels * scale) / 64) * 64;
  switch (value) {
    case 'SEED':
      return numberOf(seed);
    case 'WIDTH':
      return rounded(size.widthPx);
    case 'HEIGHT':
      return rounded(size.heightPx);
    default:
      return typeof value === 'string' ? value.replaceAll('PROMPT', () => prompt) : value;
  }
}

/** The same number for the same seed. */
function numberOf(seed) {
  let number = 0;
  for (const letter of seed) number = (number * 31 + letter.codePointAt(0)) % 2 ** 32;
  return number;
}

/** Waits until the workflow has saved an image. */
async function imageOf(id, signal) {
  for (;;) {
    const { [id]: done } = await ask(`/history/${id}`, { signal });
    const images = Object.values(done?.outputs ?? {}).flatMap((output) => output.images ?? []);
    const image = images.find(({ type }) => type === 'output') ?? images[0];
    if (image) return image;
    if (done) throw new Error(`The workflow saved no image: ${done.status?.status_str ?? 'unknown'}.`);
    await setTimeout(PAUSE_MS, undefined, { signal });
  }
}

async function ask(path, { body, signal } = {}) {
  const answer = await call(path, { body, signal });
  const text = await answer.text();
  return text === '' ? {} : JSON.parse(text);
}

async function call(path, { body, signal }) {
  const headers = { 'content-type': 'application/json' };
  const answer = await fetch(`${SERVER}${path}`, { ...(body && { method: 'POST', headers, body }), signal });
  if (!answer.ok) throw new Error(`ComfyUI answered with ${answer.status}: ${(await answer.text()).slice(0, 200)}`);
  return answer;
}
