import { QueryClient, queryOptions } from '@tanstack/react-query';
import { isOutage } from '../../index.ts';
import { api } from '../api/server.ts';
import { isOnThisMachine } from './this-machine.ts';

/** The client tries each call again where that may help. Nothing is kept for long: others change it too. */
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

/** For what a page is made of: a server that is gone is waited for, with ever longer waits of up to 30 s. */
export const waitsForServer = {
  retry: (_failures: number, error: Error) => isOutage(error),
};

/** What this server can make. */
export const capabilitiesQuery = queryOptions({
  ...waitsForServer,
  queryKey: ['capabilities'],
  queryFn: ({ signal }) => api.getCapabilities({ signal }),
});
