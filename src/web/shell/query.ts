import { QueryClient, queryOptions } from '@tanstack/react-query';
import { isOutage } from '../../index.ts';
import { api } from '../api/server.ts';
import { isOnThisMachine } from './this-machine.ts';

/** The client retries calls itself. Data is cached briefly, because others change it too. */
export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      retry: false,
      staleTime: 5000,
      // Without a network, a server on this machine answers still.
      networkMode: isOnThisMachine() ? 'always' : 'online',
    },
  },
});

/** For data that a page depends on: retries with growing delays of up to 30 s while the server is gone. */
export const waitsForServer = {
  retry: (_failures: number, error: Error) => isOutage(error),
};

/** Capabilities of the server. */
export const capabilitiesQuery = queryOptions({
  ...waitsForServer,
  queryKey: ['capabilities'],
  queryFn: ({ signal }) => api.getCapabilities({ signal }),
});
