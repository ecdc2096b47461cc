import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { writeStore } from '../../src/records/synthetic/write-store.ts';
import { writeMatter } from './matter-folder.ts';
import { orderText } from './order-text.ts';
import { clauseId, currentEmail, dayText, listOf, loginIp, postIp } from './production-oracle.ts';
import type { World } from './production-world.ts';

/** Writes a world as a user would have it: `folder/matter` and `folder/store`. */
export async function writeWorld(folder: string, world: World, recipientKey: string) {
  mkdirSync(folder, { recursive: true });
  const matter = join(folder, 'matter');
  const store = join(folder, 'store');
  const known = world.speakerOnly === null ? world.ordered : [...world.ordered, world.speakerOnly];
  const lists = world.clauses.flatMap(({ kind }) => {
    const posts = listOf(world, kind).map(({ handle, id }) => ({
      handle: `@${handle}`,
      postId: String(id),
    }));
    return posts.length === 0 ? [] : [[clauseId(world, kind), posts] as const];
  });
  writeMatter(matter, {
    order: orderText({ command: commandOf(world), due: world.due, numbered: world.numbered }),
    handles: known.map((handle) => `@${handle}`),
    recipientKey,
    constructions: constructionsOf(world),
    lists: Object.fromEntries(lists),
  });
  await writeStoreOf(store, world);
  return { matter, store };
}

function commandOf({ clauses, ordered }: World): string {
  const handles = ordered.map((handle) => `@${handle}`).join('; ');
  const [first, ...others] = clauses.map(({ words }) => words);
  const specific = clauses[0]?.kind === 'general' ? others : [first, ...others];
  const list = specific.join(', and ');
  if (clauses[0]?.kind !== 'general') {
    return `produce to Petitioner ${list}, for the accounts using the handles: ${handles}`;
  }
  const including = specific.length === 0 ? '' : `, including ${list}`;
  return `produce ${first ?? ''}${including} using the handles: ${handles}`;
}

function constructionsOf(world: World): object[] {
  return world.clauses.flatMap(({ kind, construed }) =>
    kind !== 'general' || construed === 'unrecorded'
      ? []
      : [
          {
            clause: clauseId(world, kind),
            reading:
              construed.length === 0
                ? 'nothing-beyond-the-specific-clauses'
                : { categories: construed },
            by: 'ann',
            on: '2023-02-17',
            reasons: 'A synthetic construction for the test.',
          },
        ],
  );
}

async function writeStoreOf(folder: string, world: World): Promise<void> {
  const posts = world.posts.map(({ id, account, day, ip }) => ({
    post_id: String(id),
    account_id: String(account),
    posted_at: `${dayText(day)}Z`,
    ip: ip === null ? null : postIp(ip),
    source_port: '4000',
  }));
  const at = world.atSign ? '@' : '';
  await writeStore(
    folder,
    {
      posts: world.repeats ? [...posts, ...posts.slice(0, 1)] : posts,
      'handle-history': world.periods.map(({ account, handle, from, until }) => ({
        account_id: String(account),
        handle: `${at}${handle}`,
        borne_from: `${midnight(from)}`,
        borne_until: until === null ? null : midnight(until),
      })),
      registrations: world.emails.map(({ account, email }) => ({
        account_id: String(account),
        email,
        registered_at: '2022-01-01T00:00:00Z',
      })),
      accounts: Array.from({ length: world.accounts }, (_, index) => ({
        account_id: String(index + 1),
        current_email: currentEmail(index + 1),
      })),
      logins: world.logins.map(({ account, day, ip }) => ({
        account_id: String(account),
        logged_in_at: `${dayText(day)}Z`,
        ip: loginIp(ip),
      })),
    },
    { format: world.format, handles: world.atSign ? 'with-at' : 'without-at' },
  );
}

function midnight(day: number): string {
  return `${dayText(day).slice(0, 10)}T00:00:00Z`;
}
