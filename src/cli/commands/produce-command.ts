import { join } from 'node:path';
import type { Command } from 'commander';
import { DucesError } from '../../faults/index.ts';
import { loadMatter, type Matter } from '../../matters/index.ts';
import { loadMatterMandate, resolveMandate } from '../../orders/index.ts';
import {
  holdForReview,
  planHash,
  preparePlan,
  produce,
  savePlan,
  type ProductionRequest,
} from '../../productions/index.ts';
import type { OrderReading } from '../../papers/index.ts';
import { openRecordStore } from '../../records/index.ts';
import { keepMemorySmall } from '../keep-memory-small.ts';
import { progressBar } from '../progress-bar.ts';
import { recipientKey } from '../recipient-key.ts';
import { renderPlan } from '../render-plan.ts';
import { signerOf } from '../signer-of.ts';
import { timeName } from '../time-name.ts';
import { namedProduction } from './productions/named-production.ts';

interface ProduceFlags {
  readonly records: string;
  readonly to: string;
  readonly key?: string;
  readonly out?: string;
  readonly bates?: string;
  readonly legend?: string;
  readonly corrects?: string;
  readonly planOnly?: boolean;
  readonly json?: boolean;
}

/** `duces produce`: the plan, and once two people approved it, the sealed package. */
export function registerProduce(program: Command): void {
  program
    .command('produce')
    .description(
      'Plan with --plan-only; produce exactly the ordered records once two people approved the plan.',
    )
    .argument('<dir>', 'folder of the matter')
    .requiredOption('--records <dir>', "folder of the platform's records, with mapping.yaml")
    .requiredOption(
      '--to <recipient>',
      'the age public key (or a file with it), or the party; it must be recorded in the matter',
    )
    .option('--key <file>', "the custodian's SSH signing key; else the file that DUCES_KEY names")
    .option('--out <dir>', 'where the package is to appear; nothing may be there')
    .option('--bates <prefix>', 'prefix of the Bates numbers; the respondent by default')
    .option('--legend <words>', 'confidentiality legend of the pages; part of the plan')
    .option('--corrects <plan>', 'the plan of a production that this one sets right')
    .option('--plan-only', 'make and show the plan, and produce nothing')
    .option('--json', 'print the outcome as JSON')
    .action(run);
}

async function run(dir: string, flags: ProduceFlags): Promise<void> {
  keepMemorySmall();
  const matter = loadMatter(dir);
  const { mandate, order, paper } = await loadMatterMandate(matter);
  if (order.dated === null) throw undated(order, paper.source.name ?? dir);
  const executable = resolveMandate(mandate, matter);
  const corrects =
    flags.corrects === undefined ? null : (await namedProduction(matter, flags.corrects)).hash;
  const release = flags.planOnly === true ? null : await releaseTo(flags, matter);
  const store = await openRecordStore(flags.records);
  const stop = new AbortController();
  const interrupt = () => stop.abort();
  process.once('SIGINT', interrupt).once('SIGTERM', interrupt);
  const bar = progressBar();
  try {
    const request: ProductionRequest = {
      matter,
      mandate: executable,
      order: plannedOrder(order, order.dated),
      store,
      recipientKey: recipientKey(matter, flags.to),
      batesPrefix: flags.bates ?? batesPrefix(matter.instrument.issuedTo),
      ...(flags.legend !== undefined && { legend: flags.legend }),
      ...(corrects !== null && { corrects }),
      signal: stop.signal,
    };
    if (release === null) await showPlan(request, flags, bar);
    else if (matter.reviewBeforeRelease) await hold({ ...request, ...release }, flags, bar);
    else await releaseNow({ ...request, ...release }, flags, bar);
  } finally {
    bar.end();
    process.off('SIGINT', interrupt).off('SIGTERM', interrupt);
    store.close();
  }
}

type Carried = ProductionRequest & Awaited<ReturnType<typeof releaseTo>>;
type Bar = ReturnType<typeof progressBar>;

async function releaseNow(request: Carried, flags: ProduceFlags, bar: Bar): Promise<void> {
  const released = await produce({ ...request, onProgress: bar.onProgress });
  bar.end();
  print(flags, { ...released, package: request.out }, [
    `Released: ${released.rows} rows in ${request.out}, sealed to ${released.plan.recipient.name}.`,
    `SHA-256 of the sealed file: ${released.sealed}`,
    'The certificate inside is a draft for the custodian to complete and sign.',
  ]);
}

/** Where the matter has a person look first, the records stay with the platform. */
async function hold(request: Carried, flags: ProduceFlags, bar: Bar): Promise<void> {
  const { matter, out } = request;
  const custodyKey = recipientKey(matter, matter.instrument.issuedTo);
  const held = await holdForReview({ ...request, custodyKey, onProgress: bar.onProgress });
  bar.end();
  print(flags, { ...held, package: out }, [
    `Held for review, not released: ${held.rows} rows in ${out}, sealed to the platform's own key.`,
    'A person opens it and looks (docs/verifying.md), then:',
    `  duces productions review ${matter.folder} --plan ${held.planHash} --held ${out} --verdict fit-to-go-out --by PERSON --reasons TEXT`,
    `  duces productions release ${matter.folder} --plan ${held.planHash} --held ${out} --identity FILE --out DIR`,
  ]);
}

function plannedOrder(
  { source, signatureSeen }: OrderReading,
  dated: string,
): ProductionRequest['order'] {
  const planned = { sha256: source.sha256, dated };
  if (signatureSeen === undefined) return planned;
  const { by, judge } = signatureSeen;
  return { ...planned, signatureSeen: { by, judge } };
}

async function showPlan(
  request: ProductionRequest,
  flags: ProduceFlags,
  bar: ReturnType<typeof progressBar>,
): Promise<void> {
  const { plan } = await preparePlan(request, bar.onProgress);
  bar.end();
  const hash = planHash(plan);
  const path = savePlan(request.matter.folder, plan);
  print(flags, { hash, path, plan }, [
    renderPlan(plan),
    `Kept in ${path}.`,
    'To approve it, two different people, one of them counsel:',
    `  duces approve ${request.matter.folder} --plan ${hash} --by PERSON`,
  ]);
}

async function releaseTo(flags: ProduceFlags, matter: Matter) {
  const out = matter.reviewBeforeRelease
    ? (flags.out ?? join(matter.folder, 'held', timeName()))
    : flags.out;
  if (out === undefined) {
    throw new DucesError('usage', 'A production needs --key and --out.', {
      next: "Give the custodian's signing key and the path of the package, or --plan-only.",
    });
  }
  return { signer: await signerOf(flags), out };
}

function print(flags: ProduceFlags, data: object, lines: readonly string[]): void {
  process.stdout.write(
    flags.json === true ? `${JSON.stringify(data, null, 2)}\n` : `${lines.join('\n')}\n`,
  );
}

/** `twitter` → `TWITTER`. */
function batesPrefix(respondent: string): string {
  return respondent.toUpperCase().slice(0, 16).replace(/-+$/u, '');
}

function undated({ flags }: OrderReading, name: string): DucesError {
  const flag = flags.find(({ code }) => code.startsWith('date'));
  const code = flag?.code === 'date-impossible' ? 'date-invalid' : 'order-incomplete';
  const why = flag === undefined ? '' : ` ${flag.message}`;
  return new DucesError(code, `${name} bears no date that can be read.${why}`, {
    place: { file: name, ...flag?.at },
    next: 'Check the signature page; a production names the order by its date.',
  });
}
