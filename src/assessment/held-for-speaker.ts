import type { Statement } from '../matters/index.ts';
import type { Subject } from './offered-exhibits.ts';
import { heldOpen, type Finding } from './finding.ts';
import type { Missing } from './missing.ts';
import { reason } from './reason.ts';

/** What rests on a statement that no record ties to the speaker stays open for the speaker. */
export function heldForSpeaker(
  finding: Finding,
  statement: Statement,
  { speaker }: Subject,
  path: readonly string[],
): Finding {
  if (statement.speaker === speaker) return finding;
  const missing: Missing = { kind: 'tie', statement: statement.id, speaker };
  const about = { statement: statement.id, speaker };
  return heldOpen(
    finding,
    reason('speaker-not-tied', path, { missing: [missing], about }),
    missing,
  );
}
