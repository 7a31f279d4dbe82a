import { QueryClient } from '@tanstack/react-query';
import { DataError } from './dataError.ts';

const MOST_TRIES = 3;
const LONGEST_WAIT_MS = 5_000;

/** How the dashboard fetches: tries thrice where a fault may pass, and asks again only when told to. */
export function createQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        retry: (failures, error) => shouldRetry(failures, error),
        retryDelay: (failures, error) => toRetryDelayMs(failures, error, Math.random()),
        // A file with a hash never changes, and the index has an interval of its own.
        staleTime: Number.POSITIVE_INFINITY,
        gcTime: 30 * 60_000,
        refetchOnWindowFocus: false,
        refetchOnReconnect: false,
        networkMode: 'always',
        throwOnError: false,
      },
    },
  });
}

/** `failures` counts from 0 at the first. */
export function shouldRetry(failures: number, error: unknown): boolean {
  if (!(error instanceof DataError) || !error.mayPass) return false;
  return failures < MOST_TRIES - 1 && (error.retryAfterMs ?? 0) <= LONGEST_WAIT_MS;
}

/** Doubles from a third of a second, spread by `chance` (0 to 1), so that many readers do not come back at one moment. */
export function toRetryDelayMs(failures: number, error: unknown, chance: number): number {
  if (error instanceof DataError && error.retryAfterMs !== undefined) return error.retryAfterMs;
  return Math.min(LONGEST_WAIT_MS, 300 * 2 ** failures * (0.75 + chance / 2));
}
