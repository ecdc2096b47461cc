/** Makes a synthetic platform store: node scripts/make-store.ts --out DIR [--posts N] [--seed N]. */
import { parseArgs } from 'node:util';
import { makeSyntheticStore } from '../src/records/index.ts';

const { values } = parseArgs({
  options: {
    out: { type: 'string' },
    posts: { type: 'string', default: '1000000' },
    seed: { type: 'string', default: '1' },
    format: { type: 'string', default: 'parquet' },
    handle: { type: 'string', multiple: true },
  },
});
const { out, format, handle } = values;
if (out === undefined || (format !== 'parquet' && format !== 'csv' && format !== 'json')) {
  console.error(
    'usage: make-store.ts --out DIR [--posts N] [--seed N] [--format parquet|csv|json]',
  );
  process.exit(2);
}
const store = await makeSyntheticStore({
  folder: out,
  posts: Number(values.posts),
  seed: Number(values.seed),
  format,
  ...(handle === undefined ? {} : { handles: handle }),
});
console.log(`${store.folder}: ${store.posts} posts of ${store.accounts} accounts`);
