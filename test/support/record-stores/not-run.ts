import { test } from 'vitest';

/** Says in the report why an engine was not tried; nothing is said of one that was. */
export function reportNotRun(
  engine: string,
  server: { readonly kind: 'server' } | { readonly kind: 'none'; readonly why: string },
): void {
  // The condition and the skipping are the whole point: what was not tried must not look passed.
  // oxlint-disable-next-line vitest/no-conditional-tests, vitest/no-disabled-tests
  if (server.kind === 'none') test.skip(`${engine} NOT RUN: ${server.why}`, () => undefined);
}
