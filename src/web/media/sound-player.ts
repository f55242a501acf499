import { useSyncExternalStore } from 'react';
import { createSubscription } from '../shell/subscription.ts';

export interface Playing {
  readonly soundId: string;
  /** 0 to 1. */
  readonly played: number;
}

const subscription = createSubscription();
let audio: HTMLAudioElement | undefined;
let playing: Playing | undefined;

/** One sound at a time for the whole page: plays this one, or stops it if it is the one that plays. */
export function toggleSound(soundId: string, url: string): void {
  const wasPlaying = playing?.soundId === soundId;
  stopSound();
  if (wasPlaying) return;
  const next = new Audio(url);
  audio = next;
  set({ soundId, played: 0 });
  next.addEventListener('ended', stopSound);
  next.addEventListener('error', stopSound);
  next.play().then(() => follow(next, soundId), stopSound);
}

export function stopSound(): void {
  audio?.pause();
  audio = undefined;
  set(undefined);
}

/** What is heard of this sound now; undefined when it is silent. */
export function usePlaying(soundId: string): Playing | undefined {
  return useSyncExternalStore(subscription.subscribe, () =>
    playing?.soundId === soundId ? playing : undefined,
  );
}

function follow(sound: HTMLAudioElement, soundId: string): void {
  if (audio !== sound) return;
  set({ soundId, played: sound.duration > 0 ? sound.currentTime / sound.duration : 0 });
  requestAnimationFrame(() => follow(sound, soundId));
}

function set(next: Playing | undefined): void {
  playing = next;
  subscription.notify();
}
