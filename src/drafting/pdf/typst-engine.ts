import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import {
  initSync,
  TypstCompilerBuilder,
  type TypstCompiler,
} from '@myriaddreamin/typst-ts-web-compiler';
import { DucesError } from '../../faults/index.ts';

const require = createRequire(import.meta.url);
const ENGINE = '@myriaddreamin/typst-ts-web-compiler/wasm';
const FACES = ['400Regular', '400Regular_Italic', '700Bold', '700Bold_Italic'];
const MAIN = '/paper.typ';

let engine: Promise<TypstCompiler> | undefined;

/**
 * Sets a document: Typst source with named inputs, which are data and never markup, to the bytes of
 * a PDF. The engine starts once a process. Throws `engine-missing` where a part of the installation
 * is absent; a source that does not compile is a defect and is thrown as an `Error`.
 */
export async function typeset(
  source: string,
  inputs: Readonly<Record<string, string>>,
): Promise<Uint8Array> {
  const compiler = await (engine ??= startEngine());
  compiler.add_source(MAIN, source);
  const made = compiler.compile(MAIN, Object.entries(inputs), 'pdf', PLAIN_DIAGNOSTICS) as Made;
  const [first] = made.diagnostics ?? [];
  if (made.result === undefined || first !== undefined) {
    throw new Error(`The paper could not be set: ${String(first)}`);
  }
  return made.result;
}

interface Made {
  readonly result?: Uint8Array;
  readonly diagnostics?: readonly unknown[];
}

/** As the engine numbers its forms of diagnostics: one line each, as on a terminal. */
const PLAIN_DIAGNOSTICS = 2;

async function startEngine(): Promise<TypstCompiler> {
  try {
    initSync({ module: readFileSync(require.resolve(ENGINE)) });
    const builder = new TypstCompilerBuilder();
    builder.set_dummy_access_model();
    for (const face of FACES) {
      const path = require.resolve(`@expo-google-fonts/tinos/${face}/Tinos_${face}.ttf`);
      // One font after the other: the builder keeps them in this order.
      // eslint-disable-next-line no-await-in-loop
      await builder.add_raw_font(readFileSync(path));
    }
    return await builder.build();
  } catch (cause) {
    engine = undefined;
    throw new DucesError('engine-missing', 'The typesetter or its fonts could not be loaded.', {
      cause,
      next: 'Install Duces again (npm ci); papers can also be drafted as Markdown (--format md).',
    });
  }
}
