// Pictures by ComfyUI on this machine: set SCENECAST_CONFIG to this file, and use --picture comfyui:workflow.
export default {
  engines: {
    comfyui: { file: './comfyui.mjs', isFree: true },
  },
};
