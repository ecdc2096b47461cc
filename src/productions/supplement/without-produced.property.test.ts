import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { AuthorisedCategory } from '../authorised-rows.ts';
import type { ProductionPlan } from '../production-plan.ts';
import { handlesLeft, withoutProduced } from './without-produced.ts';

/*
 * However a mandate is carried out in parts, each thing that it commands goes out once: no part gives
 * again what another gave, and with the last nothing is left.
 */

const HANDLES = ['ant', 'bee', 'cat', 'dog'] as const;
const EMAIL = 'registration-email';
const IP = 'post-ip-address';

type Categories = readonly AuthorisedCategory[];

const mandate = fc
  .uniqueArray(fc.record({ handle: fc.constantFrom(...HANDLES), postId: fc.nat().map(String) }), {
    selector: ({ postId }) => postId,
    minLength: 1,
    maxLength: 12,
  })
  .map((posts): Categories => [
    {
      category: IP,
      clauses: ['clause-2'],
      scope: 'posts',
      posts: posts.map((post) => ({ ...post, clauses: ['clause-2'] })),
    },
    { category: EMAIL, clauses: ['clause-3'], scope: 'accounts', posts: [] },
  ]);

/** Which handles are free of a stop at each try. */
const tries = fc.array(fc.subarray([...HANDLES]), { maxLength: 5 });

it('gives each ordered thing once, in whatever parts it goes out', () => {
  fc.assert(
    fc.property(mandate, tries, (categories, free) => {
      const plans: Plan[] = [];
      const given: string[] = [];
      for (const handles of [...free, [...HANDLES]]) {
        const allowed = ofHandles(categories, handles);
        const left = withoutProduced(allowed, handles, plans);
        const now = handlesLeft(left, handles);
        given.push(...things(left, now));
        plans.push(planOf(left, now));
      }
      expect(given.toSorted()).toEqual(things(categories, HANDLES).toSorted());
      expect(withoutProduced(categories, HANDLES, plans)).toEqual([]);
    }),
  );
});

it('leaves a first plan as it is', () => {
  fc.assert(
    fc.property(mandate, (categories) => {
      expect(withoutProduced(categories, HANDLES, [])).toBe(categories);
    }),
  );
});

type Plan = Pick<ProductionPlan, 'categories' | 'clauses' | 'accounts'>;

function ofHandles(categories: Categories, handles: readonly string[]): Categories {
  return categories.map((each) => ({
    ...each,
    posts: each.posts.filter(({ handle }) => handles.includes(handle)),
  }));
}

/** What a pull gives: a post of a handle, or the whole account of one. */
function things(categories: Categories, handles: readonly string[]): readonly string[] {
  return categories.flatMap(({ category, scope, posts, except = [] }) =>
    scope === 'posts'
      ? posts.map(({ postId }) => `${category} ${postId}`)
      : handles
          .filter((handle) => !except.includes(handle))
          .map((handle) => `${category} ${handle}`),
  );
}

function planOf(categories: Categories, handles: readonly string[]): Plan {
  return {
    categories: categories.map(({ category, clauses, scope, except = [] }) => ({
      category,
      clauses,
      scope,
      except,
      title: category,
      columns: [],
      sql: '',
      rows: 0,
    })),
    clauses: categories.map(({ category, clauses: [id = ''], posts }) => ({
      id,
      pin: '',
      text: '',
      categories: [category],
      posts: posts.map(({ postId }) => postId),
    })),
    accounts: handles.map((handle) => ({ handle, codePoints: '', posts: [], absentPosts: [] })),
  };
}
