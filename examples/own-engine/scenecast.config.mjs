// Names the files with your engines. SCENECAST_CONFIG=examples/own-engine/scenecast.config.mjs loads it.
export default {
  engines: {
    // The part before the colon: --speech chimes:pentatonic
    chimes: { file: './chimes.mjs', isFree: true },
    // --script mine:gpt-6-luna
    mine: './ai-sdk.mjs',
  },
};
