import { useCallback, useEffect, useRef, useState } from 'react';
import type { SceneView } from '../../index.ts';
import { assetOf, sceneDurationMs } from '../film/scene-parts.ts';

export interface Playback {
  readonly index: number;
  /** How much of the scene was played, from 0 to 1. */
  readonly share: number;
  readonly isPlaying: boolean;
  readonly toggle: () => void;
  readonly show: (index: number) => void;
}

/** Plays scene after scene: their voice where it is there, and in silence as long as it will take where it is not. */
export function usePlayback(scenes: readonly SceneView[], firstIndex: number): Playback {
  const [index, setIndex] = useState(firstIndex);
  const [share, setShare] = useState(0);
  const [isPlaying, setIsPlaying] = useState(true);
  const audio = useRef<HTMLAudioElement>(null);
  const scene = scenes[index];
  const url = scene && assetOf(scene.audio)?.url;
  const durationMs = scene ? sceneDurationMs(scene) : 0;
  const lastIndex = scenes.length - 1;

  const show = useCallback((next: number) => {
    setIndex(next);
    setShare(0);
  }, []);

  useEffect(() => {
    if (!isPlaying) return;
    let sound: HTMLAudioElement | undefined;
    if (url !== undefined) {
      sound = audio.current?.src === new URL(url, location.href).href ? audio.current : new Audio(url);
      audio.current = sound;
      // Where playing is refused or the sound is broken, the pictures go on in silence.
      sound.play().catch(() => undefined);
    }
    let frame = 0;
    let playedMs = 0;
    let beforeMs = performance.now();
    const tick = (nowMs: number) => {
      playedMs += nowMs - beforeMs;
      beforeMs = nowMs;
      const atMs = sound && !sound.error ? sound.currentTime * 1000 : playedMs;
      const isOver = sound && !sound.error ? sound.ended : playedMs >= durationMs;
      if (!isOver) {
        setShare(Math.min(1, atMs / durationMs));
        frame = requestAnimationFrame(tick);
      } else if (index < lastIndex) show(index + 1);
      else {
        setShare(1);
        setIsPlaying(false);
      }
    };
    frame = requestAnimationFrame(tick);
    return () => {
      cancelAnimationFrame(frame);
      sound?.pause();
    };
  }, [isPlaying, index, url, durationMs, lastIndex, show]);

  const toggle = () => {
    if (!isPlaying && index === lastIndex && share === 1) show(0);
    setIsPlaying(!isPlaying);
  };
  return { index, share, isPlaying, toggle, show };
}
