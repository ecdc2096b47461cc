import { readFileSync } from 'node:fs';
import { expect, test, vi } from 'vitest';
import { startPdfium } from './start-pdfium.ts';

const declared = [
  ...readFileSync(new URL('./pdfium-module.ts', import.meta.url), 'utf8').matchAll(
    /^ {2}(_\w+)\(/gm,
  ),
].map(([, name]) => name ?? '');

test('the installed PDFium has every function that is called past its wrapper', async () => {
  const pdfium = await startPdfium(200);
  const absent = declared.filter(
    (name) => typeof (pdfium as unknown as Record<string, unknown>)[name] !== 'function',
  );
  expect(declared.length).toBeGreaterThan(60);
  expect(absent).toEqual([]);
});

test('a PDFium gets no more memory than it is given', async () => {
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
  const pdfium = await startPdfium(64);
  expect(pdfium._malloc(100_000_000)).toBe(0);
  expect(pdfium._malloc(1_000_000)).not.toBe(0);
  expect(pdfium.HEAPU8.byteLength).toBeLessThan(64_000_000);
});
