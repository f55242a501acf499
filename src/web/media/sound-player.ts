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

/** Plays a sound, or stops it if it is playing. The page plays one sound at a time. */
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

/** Playback state of this sound. Undefined if it is not playing. */
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
