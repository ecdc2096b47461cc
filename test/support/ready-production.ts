import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { amendMatter } from '../../src/matters/index.ts';
import { planHash, preparePlan, type ProductionPlan } from '../../src/productions/index.ts';
import { makeSyntheticStore, openDuckDbStore } from '../../src/records/index.ts';
import {
  createAgeIdentity,
  createSigningKey,
  formatAgeIdentity,
  type AgeIdentity,
  type SigningKey,
} from '../../src/sealing/index.ts';
import { approve, requestFrom } from './produce-from-files.ts';

/** The founding matter with all that a production of it needs, in the files of one folder. */
export interface ReadyProduction {
  readonly matter: string;
  readonly store: string;
  /** The custodian's key files, and the recipient's. */
  readonly signerFile: string;
  readonly verifierFile: string;
  readonly identityFile: string;
  readonly recipientKey: string;
  readonly identity: AgeIdentity;
  readonly signer: SigningKey;
  /** The plan that Ann and Bob approved. */
  readonly plan: ProductionPlan;
}

const FOUNDING_MATTER = join(import.meta.dirname, '../../examples/in-re-twitter');

/** Makes it: a synthetic store, keys, counsel's decisions, the plan and its two approvals. */
export async function readyProduction(
  folder: string,
  { posts = 600, approved = true }: { posts?: number; approved?: boolean } = {},
): Promise<ReadyProduction> {
  const [matter, store] = [join(folder, 'matter'), join(folder, 'store')];
  const keys = await makeKeys(folder);
  cpSync(FOUNDING_MATTER, matter, { recursive: true });
  const { offendingPosts } = await makeSyntheticStore({ folder: store, posts });
  cpSync(offendingPosts, join(matter, 'offending-posts.csv'));
  decide(matter, keys.recipientKey);
  const opened = await openDuckDbStore(store);
  try {
    const request = await requestFrom({ matter, recipientKey: keys.recipientKey }, opened);
    const named = { ...request, batesPrefix: 'TWITTER' };
    const { plan } = await preparePlan(named, () => undefined);
    if (approved) approve(matter, planHash(plan));
    return { matter, store, plan, ...keys };
  } finally {
    opened.close();
  }
}

/** The arguments of `duces produce` for it. */
export function produceArgs(
  { matter, store, recipientKey, signerFile }: ReadyProduction,
  out: string,
): string[] {
  const sealed = ['--to', recipientKey, '--key', signerFile, '--out', out];
  return ['produce', matter, '--records', store, ...sealed];
}

async function makeKeys(folder: string) {
  const identity = await createAgeIdentity();
  const { key: signer, privateFile } = createSigningKey('custodian');
  const keys = join(folder, 'keys');
  mkdirSync(keys, { recursive: true });
  const file = (name: string, text: string) => {
    writeFileSync(join(keys, name), text, { mode: 0o600 });
    return join(keys, name);
  };
  return {
    identity,
    signer,
    recipientKey: identity.recipient.text,
    identityFile: file('recipient.age', formatAgeIdentity(identity).reveal()),
    signerFile: file('custodian.ssh', privateFile.reveal()),
    verifierFile: file('custodian.ssh.pub', `${signer.verifier.line} custodian\n`),
  };
}

/** What people decide in the founding matter. */
function decide(matter: string, recipientKey: string): void {
  amendMatter(matter, 'people', { id: 'ann', name: 'Ann Example', role: 'counsel' });
  amendMatter(matter, 'people', { id: 'bob', name: 'Bob Sample', role: 'approver' });
  const [by, on] = ['ann', '2023-02-17'];
  amendMatter(matter, 'constructions', {
    clause: 'clause-1',
    reading: 'nothing-beyond-the-specific-clauses',
    by,
    on,
    reasons: 'The specific clauses say what identifies the speakers.',
  });
  amendMatter(matter, 'enumerations', {
    clause: 'clause-2',
    file: 'offending-posts.csv',
    by,
    on,
    source: 'Synthetic list',
  });
  amendMatter(matter, 'recipients', {
    party: 'leifer',
    name: 'Counsel for Petitioner',
    key: recipientKey,
    confirmedBy: by,
    on,
  });
}
