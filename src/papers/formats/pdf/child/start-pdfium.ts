import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { PDFiumLibrary } from '@hyzyla/pdfium';
import type { PdfiumModule } from './pdfium-module.ts';

const PAGE_OF_MEMORY = 65_536;

/** What is used of the platform's WebAssembly, which the compiler's chosen libraries do not type. */
interface Wasm {
  readonly Module: new (code: Uint8Array) => object;
  readonly Instance: new (module: object, imports: object) => WasmInstance;
}
interface WasmInstance {
  readonly exports: Readonly<Record<string, unknown>> & { readonly memory: WasmMemory };
}
interface WasmMemory {
  readonly buffer: ArrayBuffer;
  grow: (pages: number) => number;
}

const { Module, Instance } = (globalThis as unknown as { readonly WebAssembly: Wasm }).WebAssembly;

let compiled: object | null = null;

/**
 * A fresh PDFium with its own memory. Every file gets one, so that nothing that one file does to
 * the memory reaches the next; the compiled code is kept (a start takes some 5 ms).
 *
 * @param megabytes most memory that it may take; beyond, it fails as when memory runs out.
 */
export async function startPdfium(megabytes: number): Promise<PdfiumModule> {
  compiled ??= new Module(
    readFileSync(createRequire(import.meta.url).resolve('@hyzyla/pdfium/pdfium.wasm')),
  );
  const code = compiled;
  const instantiateWasm = (
    imports: object,
    done: (instance: WasmInstance, module: object) => void,
  ): object => {
    const instance = new Instance(code, imports);
    boundMemory(instance.exports.memory, megabytes);
    done(instance, code);
    return instance.exports;
  };
  const init = PDFiumLibrary.init as (options: object) => Promise<unknown>;
  const library = await init.call(PDFiumLibrary, { instantiateWasm });
  return (library as { readonly module: PdfiumModule }).module;
}

function boundMemory(memory: WasmMemory, megabytes: number): void {
  const grow = memory.grow.bind(memory);
  memory.grow = (pages) => {
    if (memory.buffer.byteLength + pages * PAGE_OF_MEMORY > megabytes * 1_000_000)
      throw new RangeError(`PDFium asked for more than ${megabytes} MB`);
    return grow(pages);
  };
}
