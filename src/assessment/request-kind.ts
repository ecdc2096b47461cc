import type { LawRegistry, RequestKind } from '../law/index.ts';
import type { Knowledge } from '../matters/index.ts';
import type { MatterFile } from './assessment-context.ts';

/**
 * Whether the instrument shows a fact of the kind of a request (`vocabulary/request-kinds.yaml`): by
 * the rule that it names, and by the proceeding in which it was issued. Unknown for every other fact.
 */
export function requestKind(law: LawRegistry, matter: MatterFile, fact: string): Knowledge {
  const kind = law.all('request-kind').find((each) => isOfKind(each, matter));
  if (kind === undefined) return 'unknown';
  if (kind.so.includes(fact)) return 'yes';
  return kind.notSo.includes(fact) ? 'no' : 'unknown';
}

function isOfKind({ names, issuedIn }: RequestKind, { instrument, proceedings }: MatterFile) {
  if (!names.some((name) => isNamed(name, instrument.rule))) return false;
  const proceeding = proceedings.find(({ id }) => id === instrument.proceeding);
  return issuedIn === null || proceeding?.role === issuedIn;
}

function isNamed(name: string, rule: string): boolean {
  const words = name.split(' ').map((word) => word.replaceAll(/[.()]/gu, String.raw`\$&`));
  const spaced = words.join(String.raw`\s?`);
  return new RegExp(String.raw`(?<![\p{L}\p{N}])${spaced}(?![\p{L}\p{N}])`, 'iu').test(rule);
}
