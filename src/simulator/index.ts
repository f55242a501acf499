/** The door of this folder. */
export { type BehaviourInput, behaviourSchema, type CallKind } from './behaviour.ts';
export { createSimulator } from './simulator.ts';
