import type { Browser, Page } from 'playwright';

/** How the reader's device and line are slowed down. */
export interface Conditions {
  readonly name: string;
  readonly cpu: number;
  readonly network?: { readonly latencyMs: number; readonly bitsPerSecond: number };
}

export const FAST: Conditions = { name: 'unthrottled', cpu: 1 };
export const SLOW_CPU: Conditions = { name: '4× CPU', cpu: 4 };
export const SLOW: Conditions = { name: 'slow', cpu: 4, network: { latencyMs: 150, bitsPerSecond: 1_600_000 } };

/** Runs `act` in a page whose profile is empty, under these conditions. */
export async function withFreshPage<T>(
  browser: Browser,
  { cpu, network }: Conditions,
  act: (page: Page) => Promise<T>,
): Promise<T> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: 'en-GB' });
  try {
    const page = await context.newPage();
    const devtools = await context.newCDPSession(page);
    await devtools.send('Emulation.setCPUThrottlingRate', { rate: cpu });
    if (network !== undefined) {
      const throughput = network.bitsPerSecond / 8;
      await devtools.send('Network.emulateNetworkConditions', {
        offline: false,
        latency: network.latencyMs,
        downloadThroughput: throughput,
        uploadThroughput: throughput,
      });
    }
    return await act(page);
  } finally {
    await context.close();
  }
}
