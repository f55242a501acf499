import type { Behaviour, CallKind, Fault, Latency, Step } from './behaviour.ts';
import { draw } from './draw.ts';

/** The properties of a call that determine its fault. */
export interface Call {
  readonly step: Step;
  readonly kind: CallKind;
  /** The text by which a person would recognize the call: the text to speak, or the prompt. */
  readonly text: string;
  /** Hash of the request's body. */
  readonly key: string;
  /** How often this body has arrived, from 1. */
  readonly occurrence: number;
}

const CHARGED: ReadonlySet<Step> = new Set(['call', 'submit']);

/** Decides the fault and the latency of each call. */
export interface FaultPlan {
  /** The fault of this call. Each query counts down faults for the next n calls. */
  faultFor(call: Call): Fault | undefined;
  latencyMsFor(call: Call): number;
}

export function createFaultPlan(behaviour: Behaviour): FaultPlan {
  const remaining = behaviour.faults.map(({ next }) => next ?? Number.POSITIVE_INFINITY);
  return {
    faultFor(call) {
      const struck = behaviour.faults.findIndex((fault, index) => {
        if ((remaining[index] ?? 0) <= 0) return false;
        if (fault.step === undefined ? !CHARGED.has(call.step) : fault.step !== call.step) return false;
        if (fault.kind !== undefined && fault.kind !== call.kind) return false;
        if (fault.matching !== undefined && !call.text.includes(fault.matching)) return false;
        return draw(behaviour.seed, 'fault', index, call.key, call.occurrence) < fault.probability;
      });
      if (struck === -1) return undefined;
      remaining[struck] = (remaining[struck] ?? 0) - 1;
      return behaviour.faults[struck];
    },
    latencyMsFor({ kind, key, occurrence }) {
      const latency = behaviour.latency[kind];
      if (latency === undefined) return 0;
      return sample(latency, (name) => draw(behaviour.seed, name, key, occurrence));
    },
  };
}

function sample(latency: Latency, random: (name: string) => number): number {
  switch (latency.distribution) {
    case 'fixed':
      return latency.ms;
    case 'uniform':
      return latency.minMs + (latency.maxMs - latency.minMs) * random('latency');
    case 'lognormal': {
      // The Box–Muller transform. 1 − x keeps the logarithm's argument above 0.
      const radius = Math.sqrt(-2 * Math.log(1 - random('radius')));
      return latency.medianMs * Math.exp(latency.sigma * radius * Math.cos(2 * Math.PI * random('angle')));
    }
  }
}
