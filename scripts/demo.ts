/**
 * The main job on the founding order, by the same commands that a user types: read, assess,
 * mandate, deadlines, decide, plan, approve, produce, verify, fsck, draft. Everything goes to `demo-output/`.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..');
process.chdir(root);
const DUCES = join('bin', 'duces');
const out = 'demo-output';
const matter = join(out, 'matter');
const platform = join(out, 'platform');
const keys = join(out, 'keys');
const sealed = join(out, 'package');
const started = performance.now();

function title(text: string): void {
  console.log(`\n\u001B[1m━━ ${text}\u001B[0m`);
}

/** The arguments as one would type them. */
function shown(args: readonly string[]): string {
  return args.map((part) => (/^[\w./@:,-]+$/u.test(part) ? part : `'${part}'`)).join(' ');
}

/** Runs a command and shows it with its output. */
function duces(...args: readonly string[]): void {
  console.log(`$ ./bin/duces ${shown(args)}`);
  execFileSync(DUCES, args, { stdio: 'inherit' });
}

/** Runs a command that must be refused, and shows how. */
function refused(...args: readonly string[]): void {
  console.log(`$ ./bin/duces ${shown(args)}`);
  const { status } = spawnSync(DUCES, args, { stdio: 'inherit' });
  if (status === 0) throw new Error('A production without approvals was not refused.');
}

function quietly(...args: readonly string[]): string {
  return execFileSync(DUCES, args, { encoding: 'utf8' });
}

rmSync(out, { recursive: true, force: true });
mkdirSync(out);
cpSync('examples/in-re-twitter', matter, { recursive: true });
const order = join(matter, 'order.md');

title('1. Reading the order');
duces('read', order);

title('2. The law held against the record');
duces('assess', matter, '--brief');
console.log(
  `The full report, with every finding and its authorities: ./bin/duces assess ${matter}`,
);

title('3. What the order commands');
duces('mandate', matter);

title('3a. What is due when, and what collides');
duces('deadlines', matter, '--ics', join(out, 'deadlines.ics'));

title('4. A synthetic platform: one million posts around the nine handles');
duces('records', 'synthesize', '--out', platform);

title('5. What people must decide first (synthetic people)');
quietly('keys', 'new', '--out', keys, '--name', 'custodian');
quietly('keys', 'new', '--out', keys, '--name', 'petitioners-counsel');
const recipient = readFileSync(join(keys, 'petitioners-counsel.age.pub'), 'utf8').trim();
const mandate = JSON.parse(quietly('mandate', matter, '--json')) as {
  clauses: { id: string; kind: string; category: string | null }[];
};
const clause = (wanted: (one: { kind: string; category: string | null }) => boolean): string =>
  mandate.clauses.find(wanted)?.id ?? 'none';
const general = clause(({ kind }) => kind === 'general');
const posts = clause(({ category }) => category === 'post-ip-address');
cpSync(join(platform, 'offending-posts.csv'), join(matter, 'offending-posts.csv'));
duces('decide', 'person', matter, '--id', 'ann', '--name', 'Ann Example', '--role', 'counsel');
duces('decide', 'person', matter, '--id', 'bob', '--name', 'Bob Sample', '--role', 'approver');
duces(
  'decide',
  'construction',
  matter,
  '--clause',
  general,
  '--nothing-beyond',
  '--by',
  'ann',
  '--reasons',
  'The specific clauses say what identifies the speakers; more was not briefed.',
);
duces(
  'decide',
  'posts',
  matter,
  '--clause',
  posts,
  '--file',
  'offending-posts.csv',
  '--by',
  'ann',
  '--source',
  'Synthetic list; in a real matter, the complaint with its pins',
);
duces(
  'decide',
  'recipient',
  matter,
  '--party',
  'leifer',
  '--name',
  'Counsel for Petitioner',
  '--key',
  recipient,
  '--by',
  'ann',
);

title('6. The plan, and a production that is refused without approvals');
const produce = [
  'produce',
  matter,
  '--records',
  platform,
  '--to',
  recipient,
  '--key',
  join(keys, 'custodian.ssh'),
  '--out',
  sealed,
];
duces(...produce, '--plan-only');
refused(...produce);

title('7. Two people approve this very plan; the production');
const { hash } = JSON.parse(quietly(...produce, '--plan-only', '--json')) as { hash: string };
duces('approve', matter, '--plan', hash, '--by', 'ann');
duces('approve', matter, '--plan', hash, '--by', 'bob');
duces(...produce);

title('8. Anyone verifies; the recipient also looks inside');
duces(
  'verify',
  sealed,
  '--signer',
  join(keys, 'custodian.ssh.pub'),
  '--identity',
  join(keys, 'petitioners-counsel.age'),
);
duces('productions', 'list', matter);
duces(
  'ledger',
  'fsck',
  matter,
  '--signer',
  join(keys, 'custodian.ssh.pub'),
  '--package',
  sealed,
  '--identity',
  join(keys, 'petitioners-counsel.age'),
);

title('9. Papers that go out, drafts for counsel');
for (const paper of ['objections', 'account-holder-notice', 'compliance-statement']) {
  duces('draft', matter, paper, '--speaker', 'doe-9', '--out', join(out, `${paper}.pdf`));
}

title('Where everything lies');
for (const [path, what] of [
  [order, 'the order as given'],
  [join(matter, 'matter.yaml'), 'the matter, with the decisions and approvals'],
  [join(matter, 'plans'), 'the approved plan'],
  [join(matter, 'ledger'), 'the ledger: what was done, no identity data'],
  [platform, 'the synthetic platform and its mapping'],
  [sealed, 'the sealed package; docs/verifying.md opens it with stock tools'],
  [keys, 'the keys of this demo'],
] as const) {
  console.log(`  ${path.padEnd(32)} ${what}`);
}
console.log(`\nDone in ${((performance.now() - started) / 1000).toFixed(1)} s.`);
