import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { writeMatter } from '../../test/support/matter-folder.ts';
import { orderText } from '../../test/support/order-text.ts';
import { approve, requestFrom } from '../../test/support/produce-from-files.ts';
import {
  breakingOff,
  email,
  FOX,
  gives,
  ip,
  POSTS,
  EMAILS,
  stubStore,
} from '../../test/support/stub-store.ts';
import { openLedger, readActs, verifyLedger } from '../ledger/index.ts';
import { amendMatter, loadMatter, type Approval } from '../matters/index.ts';
import type { RecordStore } from '../records/index.ts';
import { createAgeIdentity, createSigningKey, verifyPackage } from '../sealing/index.ts';
import { Secret } from '../secrets/index.ts';
import { preparePlan } from './prepare-plan.ts';
import { planHash } from './production-plan.ts';
import type { ProductionRequest } from './production-request.ts';
import { produce } from './produce.ts';

/*
 * The lifecycle against a store of a few lines, so that a store can also lie: give a row too many
 * or too few, change under way, break off.
 */

const signer = createSigningKey('custodian').key;
const recipientKey = (await createAgeIdentity()).recipient.text;
const OTHER = new Secret('account-of-another');

let folder = '';
let matter = '';
let out = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'duces-produce-'));
  matter = join(folder, 'matter');
  out = join(folder, 'package');
  const what =
    'the IP addresses from which the offending posts were made, and the registration e-mails of Does 1-9';
  writeMatter(matter, {
    order: orderText({ command: `produce to Petitioner ${what}, for the account @fox` }),
    handles: ['@fox'],
    recipientKey,
    lists: { 'clause-1': [{ handle: '@fox', postId: 'p1' }] },
  });
});
afterEach(() => rmSync(folder, { recursive: true }));

describe('a production', () => {
  it('records each act in its order, keeps its plan, and releases', async () => {
    const request = await approvedRequest();
    const { rows } = await produce({ ...request, signer, out, onProgress: () => undefined });
    expect(rows).toBe(3);
    expect(await acts()).toEqual([
      'mandate-read',
      'plan-made',
      'approval-recorded counsel',
      'approval-recorded approver',
      'records-collected 3',
      'production-sealed 3',
      'production-released',
    ]);
    expect(existsSync(join(out, 'production.tar.age'))).toBe(true);
    const [plan] = readdirSync(join(matter, 'plans'));
    const kept: unknown = JSON.parse(readFileSync(join(matter, 'plans', plan ?? ''), 'utf8'));
    expect(kept).toMatchObject({ categories: [{ rows: 1 }, { rows: 2 }] });
    expect(plan).toBe(`${planHash(kept as Parameters<typeof planHash>[0])}.json`);
    expect((await verifyLedger(join(matter, 'ledger'), signer.verifier)).ok).toBe(true);
  });

  it('is said to be out when only the note of its release could not be written', async () => {
    const failing = {
      ...signer,
      sign: (message: Uint8Array) => {
        if (existsSync(out)) throw new Error('no more disk');
        return signer.sign(message);
      },
    };
    const request = await approvedRequest();
    const given = { ...request, signer: failing, out, onProgress: () => undefined };
    const thrown: unknown = await produce(given).catch((fault: unknown) => fault);
    expect(thrown).toMatchObject({ code: 'disk-failed', place: { file: out } });
    expect((thrown as Error).message).toContain('The package is at');
    expect((await verifyPackage(out)).ok).toBe(true);
    await (await openLedger(join(matter, 'ledger'), { signer })).close();
    expect((await acts()).at(-1)).toBe('production-sealed 3');
    expect((await verifyLedger(join(matter, 'ledger'), signer.verifier)).ok).toBe(true);
  });

  it('is planned the same twice from an unchanged store', async () => {
    const plans = [await planOf(), await planOf()];
    expect(plans[0]).toBe(plans[1]);
  });
});

describe('a production stops, records why, and releases nothing', () => {
  it.each<[string, string, Partial<RecordStore>]>([
    [
      'the store gives a row of another account',
      'overproduction',
      gives(POSTS, [email('x', OTHER)]),
    ],
    ['the store gives a row of another post', 'overproduction', gives([ip('p2', FOX)])],
    ['the store gives the post to another account', 'overproduction', gives([ip('p1', OTHER)])],
    [
      'the store gives a row of another category',
      'overproduction',
      gives(POSTS, [{ ...email('x', FOX), category: 'current-email' }]),
    ],
    ['the store gives a post twice', 'overproduction', gives([ip('p1', FOX), ip('p1', FOX)])],
    ['the store gives a row fewer than planned', 'store-changed', gives([])],
    [
      'the store gives a row more than planned, of the right account',
      'store-changed',
      gives(POSTS, [...EMAILS, email('c', FOX)]),
    ],
    [
      'the store changes under way, though as many rows come',
      'store-changed',
      { fingerprint: changingAfter(1) },
    ],
  ])('when %s', async (_, code, lie) => {
    const request = await approvedRequest();
    const thrown = await thrownBy({ ...request, store: { ...request.store, ...lie } });
    expect(thrown).toMatchObject({ code });
    expect((await acts()).at(-1)).toBe(`production-stopped ${code}`);
    expect((await acts()).join(' ')).not.toMatch(/sealed|released/u);
    expect(readdirSync(folder)).toEqual(['matter']);
  });

  it('when a person stops it while the records are pulled', async () => {
    const request = await approvedRequest();
    await expect(
      produce({ ...request, signer, out, onProgress: stopAtSealing }),
    ).rejects.toMatchObject({
      code: 'production-stopped',
    });
    expect(existsSync(out)).toBe(false);
    expect((await acts()).at(-1)).toBe('production-stopped production-stopped');
  });

  it('when the store breaks off in the middle of a pull', async () => {
    const request = await approvedRequest();
    const broken = { ...request.store, pull: breakingOff };
    expect(await thrownBy({ ...request, store: broken })).toMatchObject({ message: 'cut off' });
    expect((await acts()).at(-1)).toBe('production-stopped internal');
    expect(readdirSync(folder)).toEqual(['matter']);
  });

  it.each(['collect', 'seal'] as const)('when the user stops it at the stage %s', async (stage) => {
    const stop = new AbortController();
    const request = { ...(await approvedRequest()), signal: stop.signal };
    const thrown = await produce({
      ...request,
      signer,
      out,
      onProgress: (progress) => progress.stage === stage && stop.abort(),
    }).catch((fault: unknown) => fault);
    expect(thrown).toMatchObject({ code: 'stopped' });
    expect((await acts()).at(-1)).toBe('production-stopped stopped');
    expect(readdirSync(folder)).toEqual(['matter']);
  });
});

function stopAtSealing({ stage }: { readonly stage: string }): void {
  if (stage !== 'seal' || loadMatter(matter).stops.length > 0) return;
  const reasons = 'Doe 1 has told us of a motion to quash.';
  amendMatter(matter, 'stops', { id: 'objection', reasons, by: 'ann', on: '2023-02-20' });
}

describe('a production does not begin', () => {
  it.each<
    [string, string, (request: ProductionRequest) => ProductionRequest | Promise<ProductionRequest>]
  >([
    [
      'without a second approval',
      'approval-missing',
      (request) => withApprovals(request, request.matter.approvals.slice(0, 1)),
    ],
    [
      'when one person approved twice',
      'approval-same-person',
      (request) => {
        const [first] = request.matter.approvals;
        return withApprovals(request, first === undefined ? [] : [first, { ...first }]);
      },
    ],
    [
      'when the store changed since the approval',
      'approval-stale',
      (request) => ({
        ...request,
        store: {
          ...request.store,
          fingerprint: async () => ({ sha256: 'f'.repeat(64), files: [] }),
        },
      }),
    ],
    [
      'when the store holds more since the approval',
      'approval-stale',
      (request) => ({ ...request, store: { ...request.store, countRows: async () => 9 } }),
    ],
    [
      'when the mapping gives another statement since the approval',
      'approval-stale',
      (request) => ({ ...request, store: { ...request.store, statement: () => 'SELECT 2' } }),
    ],
    [
      'when the Bates prefix is another',
      'approval-stale',
      (request) => ({ ...request, batesPrefix: 'OTHER' }),
    ],
    ['when the Bates prefix is none', 'usage', (request) => ({ ...request, batesPrefix: 'a b' })],
    [
      'for another key',
      'recipient-mismatch',
      async (request) => ({
        ...request,
        recipientKey: (await createAgeIdentity()).recipient.text,
      }),
    ],
    [
      'when the store has faults',
      'store-value-invalid',
      (request) => ({ ...request, store: { ...request.store, check: faulty } }),
    ],
  ])('%s', async (_, code, change) => {
    const request = await change(await approvedRequest());
    expect(await thrownBy(request)).toMatchObject({ code });
    expect(readdirSync(folder)).toEqual(['matter']);
    expect(readdirSync(matter).toSorted()).toEqual(['clause-1.csv', 'matter.yaml', 'order.md']);
  });
});

/** The request of a matter in which two people approved the plan. */
async function approvedRequest(): Promise<ProductionRequest> {
  approve(matter, await planOf());
  return requestFrom({ matter, recipientKey }, stubStore());
}

async function planOf(): Promise<string> {
  const request = await requestFrom({ matter, recipientKey }, stubStore());
  return planHash((await preparePlan(request, () => undefined)).plan);
}

function withApprovals(
  request: ProductionRequest,
  approvals: readonly Approval[],
): ProductionRequest {
  return { ...request, matter: { ...request.matter, approvals } };
}

async function thrownBy(request: ProductionRequest): Promise<unknown> {
  return produce({ ...request, signer, out, onProgress: () => undefined }).then(
    () => null,
    (thrown: unknown) => thrown,
  );
}

/** The acts in the ledger, each with its count, role or reason. */
async function acts(): Promise<string[]> {
  return (await readActs(join(matter, 'ledger'))).map((read) => {
    const act: Record<string, unknown> = read;
    return [act['kind'], act['role'] ?? act['rows'] ?? act['reason']]
      .filter((part) => part !== undefined)
      .join(' ');
  });
}

/** A fingerprint that is another one after so many looks. */
function changingAfter(looks: number): RecordStore['fingerprint'] {
  let seen = 0;
  return async () => {
    seen += 1;
    return { sha256: (seen > looks ? 'b' : 'a').repeat(64), files: [] };
  };
}

async function faulty(): ReturnType<RecordStore['check']> {
  const finding = { table: 'posts', column: 'post_id', count: 1, message: 'rows hold no value' };
  return { tables: [], findings: [{ kind: 'fault', code: 'store-value-invalid', ...finding }] };
}
