/** What readers are told of an asset in each state. */
export const ASSET_STATUS = {
  queued: 'running',
  running: 'running',
  settled: 'ready',
  failed: 'failed',
  cancelled: 'pending',
} as const;
