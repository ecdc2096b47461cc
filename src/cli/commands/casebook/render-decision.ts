import { stringify } from 'yaml';
import type { Decision } from '../../../casebook/index.ts';

const TRUST = {
  high: 'Coded from the text of the decision itself. Verify before you cite.',
  medium: 'Coded from a reliable summary, not from the decision itself. Verify before you cite.',
} as const;

/** A decision as YAML, without what its sources do not state. */
export function renderDecision(decision: Decision): string {
  const trust =
    decision.confidence === null ? 'How it was coded is not stated.' : TRUST[decision.confidence];
  return `# ${trust}\n${stringify(stated(decision), { lineWidth: 100 })}`;
}

/** Leaves out what is not stated; null and an empty list both mean that. */
function stated(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(stated);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .map(([key, part]) => [key, stated(part)] as const)
      .filter(([, part]) => !isEmpty(part)),
  );
}

function isEmpty(part: unknown): boolean {
  return (
    part === null ||
    (Array.isArray(part) && part.length === 0) ||
    (typeof part === 'object' && Object.keys(part).length === 0)
  );
}
