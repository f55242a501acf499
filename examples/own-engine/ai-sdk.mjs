// Models of the AI SDK are used as they are. This one needs: npm install @ai-sdk/openai
import { createOpenAI } from '@ai-sdk/openai';

const openai = createOpenAI();

export const script = openai.chat('gpt-6-luna');
// OpenAI ends its voices on 6 January 2027.
export const speech = openai.speech('tts-1');
export const voices = ['alloy', 'coral'];

const image = openai.image('gpt-image-2.5-flare');

// OpenAI's models take sizes instead of aspect ratios. A wrapper translates them.
const SIZES = { '16:9': '1536x1024', '9:16': '1024x1536', '1:1': '1024x1024' };
export const picture = {
  specificationVersion: image.specificationVersion,
  modelId: image.modelId,
  doGenerate: ({ aspectRatio, ...options }) =>
    image.doGenerate({ ...options, aspectRatio: undefined, seed: undefined, size: SIZES[aspectRatio] }),
};
