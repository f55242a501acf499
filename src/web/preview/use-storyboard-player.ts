import { type RefObject, useEffect, useRef, useState, useSyncExternalStore } from 'react';
import type { GenerationView } from '../../index.ts';
import { NOT_BEGUN, type PlayerState, StoryboardPlayer } from '../../preview/index.ts';
import { api } from '../api/server.ts';
import { CAPTION_FONT_URLS } from './caption-font-urls.ts';

export interface PlayerOptions {
  readonly canvas: RefObject<HTMLCanvasElement | null>;
  readonly generation: GenerationView;
  /** The first scene to play. */
  readonly firstSceneId: string;
  /** Whether it waits to be played, and shows the scene as it is in its middle until then. */
  readonly isPaused?: boolean;
}

/**
 * Plays on the canvas while it is mounted. The player is created after the first render, and until it has begun the
 * state is that of the first scene.
 */
export function useStoryboardPlayer(options: PlayerOptions): [StoryboardPlayer | undefined, PlayerState] {
  const { canvas, generation } = options;
  const [player, setPlayer] = useState<StoryboardPlayer>();
  const begun = useRef(options);
  useEffect(() => {
    if (!canvas.current) return;
    const { generation: first, firstSceneId, isPaused = false } = begun.current;
    const firstIndex = first.scenes.findIndex(({ id }) => id === firstSceneId);
    const made = new StoryboardPlayer({
      canvas: canvas.current,
      generation: first,
      fontUrls: CAPTION_FONT_URLS,
      isStill: matchMedia('(prefers-reduced-motion: reduce)').matches,
      placeholderText: ({ title, narration }) => title || narration,
      loadTimeline: (sceneId, signal) =>
        api.getSceneTimeline({ generationId: first.id, sceneId }, { signal }),
      loadTitleCard: async (shot, signal) =>
        (await api.getTitleCard({ generationId: first.id, ...shot }, { signal })).arrayBuffer(),
      loadBytes,
    });
    if (isPaused) made.lookAt(Math.max(0, firstIndex));
    else {
      if (firstIndex > 0) made.showScene(firstIndex);
      made.play();
    }
    setPlayer(made);
    return () => void made.close();
  }, [canvas]);
  useEffect(() => player?.update(generation), [player, generation]);
  const state = useSyncExternalStore(player?.subscribe ?? NEVER, player?.getState ?? getNothing);
  const [waiting] = useState(() => ({
    ...NOT_BEGUN,
    sceneIndex: Math.max(
      0,
      generation.scenes.findIndex(({ id }) => id === options.firstSceneId),
    ),
  }));
  return [player, state === NOT_BEGUN ? waiting : state];
}

const NEVER = () => () => undefined;
const getNothing = () => NOT_BEGUN;

/** Time after which a part counts as missing and playback continues without it. */
const PATIENCE_MS = 30_000;

/** Loads finished files. Their URLs need no token. */
async function loadBytes(url: string, signal: AbortSignal): Promise<ArrayBuffer> {
  const response = await fetch(url, { signal: AbortSignal.any([signal, AbortSignal.timeout(PATIENCE_MS)]) });
  if (!response.ok) throw new Error(`A file of the scene was answered with ${response.status}.`);
  return response.arrayBuffer();
}
