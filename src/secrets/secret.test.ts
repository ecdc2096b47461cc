import { inspect } from 'node:util';
import { expect, test } from 'vitest';
import { Secret } from './secret.ts';

const planted = 'canary-7f3a@example.com';

test.each([
  ['template', (s: Secret<string>) => `${s}`],
  ['concatenation', (s: Secret<string>) => 'x' + String(s)],
  ['JSON', (s: Secret<string>) => JSON.stringify({ email: s })],
  ['inspect', (s: Secret<string>) => inspect({ email: s }, { depth: 9, showHidden: true })],
  ['error message', (s: Secret<string>) => new Error(`failed for ${s}`).message],
  ['spread', (s: Secret<string>) => JSON.stringify({ ...s })],
  ['structured keys', (s: Secret<string>) => Object.entries(s).flat().join()],
])('a secret does not leak through %s', (_, render) => {
  expect(render(new Secret(planted))).not.toContain('canary');
});

test('reveal gives the value back unchanged', () => {
  expect(new Secret(planted).reveal()).toBe(planted);
});
