import { join } from 'node:path';
import { planHash, preparePlan, type ProductionRequest } from '../../src/productions/index.ts';
import type { RecordRow, RecordStore } from '../../src/records/index.ts';
import { createAgeIdentity, createSigningKey, type AgeIdentity } from '../../src/sealing/index.ts';
import type { SigningKey } from '../../src/sealing/index.ts';
import { Secret } from '../../src/secrets/index.ts';
import { writeMatter } from './matter-folder.ts';
import { orderText } from './order-text.ts';
import { approve, requestFrom } from './produce-from-files.ts';
import { FOX, stubStore } from './stub-store.ts';

const CHUNK = 2048;

/** A production of log-ins, approved, from a store that makes its rows as they are pulled. */
export interface GeneratedProduction {
  readonly request: ProductionRequest;
  readonly signer: SigningKey;
  readonly identity: AgeIdentity;
  readonly out: string;
}

/** Writes the matter into `folder` and has its plan of so many rows approved. */
export async function generatedProduction(
  folder: string,
  rows: number,
): Promise<GeneratedProduction> {
  const identity = await createAgeIdentity();
  const recipientKey = identity.recipient.text;
  const matter = join(folder, 'matter');
  writeMatter(matter, {
    order: orderText({
      command:
        'produce to Petitioner any identifying information for Does 1-9 using the handles: @fox',
    }),
    handles: ['@fox'],
    recipientKey,
    constructions: [
      {
        clause: 'clause-1',
        reading: { categories: ['login-ip-address'] },
        by: 'ann',
        on: '2023-02-17',
        reasons: 'A synthetic construction.',
      },
    ],
    lists: { 'clause-1': [{ handle: '@fox', postId: 'p1' }] },
  });
  const store = storeOf(rows);
  const planned = await requestFrom({ matter, recipientKey }, store);
  approve(matter, planHash((await preparePlan(planned, () => undefined)).plan));
  return {
    request: await requestFrom({ matter, recipientKey }, store),
    signer: createSigningKey('custodian').key,
    identity,
    out: join(folder, 'package'),
  };
}

function storeOf(rows: number): RecordStore {
  return {
    ...stubStore(),
    categories: ['login-ip-address'],
    countRows: async () => rows,
    pull: async function* () {
      for (let from = 0; from < rows; from += CHUNK) {
        const size = Math.min(CHUNK, rows - from);
        yield Array.from({ length: size }, (_, index) => login(from + index));
      }
    },
  };
}

/** A log-in a second, from an address of RFC 3849. */
function login(number: number): RecordRow {
  const at = new Date(Date.UTC(2010, 0, 1) + number * 1000).toISOString().replace('Z', '000Z');
  const hex = number.toString(16).padStart(8, '0');
  const ip = `2001:db8::${hex.slice(0, 4)}:${hex.slice(4)}`;
  return {
    category: 'login-ip-address',
    accountId: FOX,
    postId: null,
    values: { account_id: FOX, logged_in_at: at, ip: new Secret(ip) },
  };
}
