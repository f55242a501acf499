import { useSyncExternalStore } from 'react';

export interface Playing {
  readonly sceneId: string;
  /** 0 to 1. */
  readonly played: number;
}

const listeners = new Set<() => void>();
let audio: HTMLAudioElement | undefined;
let playing: Playing | undefined;

/** One sound at a time for the whole page: plays a scene's voice, or stops it if it is the one that plays. */
export function toggleNarration(sceneId: string, url: string): void {
  const wasPlaying = playing?.sceneId === sceneId;
  stopNarration();
  if (wasPlaying) return;
  const next = new Audio(url);
  audio = next;
  set({ sceneId, played: 0 });
  next.addEventListener('ended', stopNarration);
  next.addEventListener('error', stopNarration);
  next.play().then(() => follow(next, sceneId), stopNarration);
}

export function stopNarration(): void {
  audio?.pause();
  audio = undefined;
  set(undefined);
}

/** What is heard of this scene now; undefined when it is silent. */
export function usePlaying(sceneId: string): Playing | undefined {
  return useSyncExternalStore(subscribe, () => (playing?.sceneId === sceneId ? playing : undefined));
}

function follow(sound: HTMLAudioElement, sceneId: string): void {
  if (audio !== sound) return;
  set({ sceneId, played: sound.duration > 0 ? sound.currentTime / sound.duration : 0 });
  requestAnimationFrame(() => follow(sound, sceneId));
}

function set(next: Playing | undefined): void {
  playing = next;
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}
