import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import {
  initSync,
  TypstCompilerBuilder,
  TypstFontResolverBuilder,
} from '@myriaddreamin/typst-ts-web-compiler';
import { DucesError } from '../../faults/index.ts';
import { fontCoverage, type FontCoverage, type FontInfo } from './font-coverage.ts';

const require = createRequire(import.meta.url);
const ENGINE = '@myriaddreamin/typst-ts-web-compiler/wasm';
const FACES = ['400Regular', '400Regular_Italic', '700Bold', '700Bold_Italic'];
const MAIN = '/paper.typ';

/** Sets documents, and knows which characters its fonts have. */
export interface Typesetter extends FontCoverage {
  /**
   * Typst source with named inputs, which are data and never markup, to the bytes of a PDF. A
   * source that does not compile is a defect and is thrown as an `Error`.
   */
  readonly typeset: (source: string, inputs: Readonly<Record<string, string>>) => Uint8Array;
  /** The values of what bears a label in the set document, in its order. */
  readonly labelled: (
    source: string,
    inputs: Readonly<Record<string, string>>,
    label: string,
  ) => readonly unknown[];
}

let engine: Promise<Typesetter> | undefined;

/**
 * The typesetter, which starts once a process. Throws `engine-missing` where a part of the
 * installation is absent.
 */
export function typesetter(): Promise<Typesetter> {
  return (engine ??= startEngine());
}

interface Made {
  readonly result?: Uint8Array;
  readonly diagnostics?: readonly unknown[];
}

/** As the engine numbers its forms of diagnostics: one line each, as on a terminal. */
const PLAIN_DIAGNOSTICS = 2;

async function startEngine(): Promise<Typesetter> {
  try {
    initSync({ module: readFileSync(require.resolve(ENGINE)) });
    const faces = FACES.map((face) =>
      readFileSync(require.resolve(`@expo-google-fonts/tinos/${face}/Tinos_${face}.ttf`)),
    );
    const builder = new TypstCompilerBuilder();
    builder.set_dummy_access_model();
    for (const face of faces) {
      // One font after the other: the builder keeps them in this order.
      // oxlint-disable-next-line no-await-in-loop
      await builder.add_raw_font(face);
    }
    const compiler = await builder.build();
    const resolver = new TypstFontResolverBuilder();
    return {
      ...fontCoverage(faces.map((face) => resolver.get_font_info(face) as FontInfo)),
      typeset: (source, inputs) => {
        compiler.add_source(MAIN, source);
        const made = compiler.compile(
          MAIN,
          Object.entries(inputs),
          'pdf',
          PLAIN_DIAGNOSTICS,
        ) as Made;
        const [first] = made.diagnostics ?? [];
        if (made.result !== undefined && first === undefined) return made.result;
        throw new Error(`The paper could not be set: ${String(first)}`);
      },
      labelled: (source, inputs, label) => {
        compiler.add_source(MAIN, source);
        const found = compiler.query(MAIN, Object.entries(inputs), `<${label}>`, 'value');
        return JSON.parse(found) as readonly unknown[];
      },
    };
  } catch (cause) {
    engine = undefined;
    throw new DucesError('engine-missing', 'The typesetter or its fonts could not be loaded.', {
      cause,
      next: 'Install Duces again (npm ci); papers can also be drafted as Markdown (--format md).',
    });
  }
}
