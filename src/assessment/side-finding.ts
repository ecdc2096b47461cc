import type { Knowledge } from '../matters/index.ts';
import type { AssessmentContext } from './assessment-context.ts';
import { citeAuthority, type CitedExhibit } from './cited.ts';
import type { Finding } from './finding.ts';
import type { Missing } from './missing.ts';
import type { Subject } from './offered-exhibits.ts';
import { reason, type Reason, type ReasonCode } from './reason.ts';

/** A proposition about one subject, with the exhibits on both sides of it. */
interface Sides {
  readonly id: string;
  readonly subject: Subject;
  readonly path: readonly string[];
  readonly support: readonly CitedExhibit[];
  readonly rebuttal: readonly CitedExhibit[];
}

/**
 * Shown when an exhibit of sufficient standing supports it and none rebuts it, or when both and the
 * level asks for no more than an issue to try; else contested when both;
 * not shown when the only evidence of standing is against it, or when the record is known to be
 * complete and has none for it; else open, with what is missing. An exhibit that may rebut counts
 * as rebutting: what might be contested is not shown.
 */
export function sideFinding(
  context: Pick<AssessmentContext, 'law' | 'matter'>,
  sides: Sides,
): Finding {
  const carries = withStanding(sides.support, 'yes');
  const doubtful = withStanding(sides.support, 'unknown');
  const against = withStanding(sides.rebuttal, 'yes');
  if (carries.length > 0) {
    const opposed = [...against, ...withStanding(sides.rebuttal, 'unknown')];
    if (opposed.length > 0) return contested(context, sides, { carries, opposed });
    return carried(sides, carries);
  }
  if (doubtful.length > 0) return doubted(sides, doubtful);
  if (against.length > 0) {
    return {
      outcome: 'not-shown',
      reasons: [why(sides, 'rebutted-only', against, [exhibitFor(sides)])],
      needs: [[exhibitFor(sides), factOn(sides)]],
      hangsOn: onlyOne(against),
    };
  }
  return lacking(sides, context.matter.recordComplete);
}

/** A level of persuasion is a degree of conviction, which no count of exhibits reaches. */
function carried(sides: Sides, carries: readonly CitedExhibit[]): Finding {
  const level = sides.subject.proofLevel;
  if (level?.measuredBy !== 'persuasion') {
    const reasons = [why(sides, 'supported', carries, [])];
    return { outcome: 'shown', reasons, needs: [[]], hangsOn: onlyOne(carries) };
  }
  const degree: Missing = {
    kind: 'degree-of-conviction',
    proofLevel: level.id,
    proposition: sides.id,
  };
  return open(why(sides, 'persuasion-not-computed', carries, [degree]), [[degree]]);
}

interface BothSides {
  readonly carries: readonly CitedExhibit[];
  readonly opposed: readonly CitedExhibit[];
}

/** Evidence on both sides: an issue to try, which some levels ask no more than. */
function contested(
  context: Pick<AssessmentContext, 'law'>,
  sides: Sides,
  { carries, opposed }: BothSides,
): Finding {
  const exhibits = [...carries, ...opposed];
  const enough = sides.subject.proofLevel?.issueIsEnough ?? null;
  if (enough !== null && sides.subject.issueIsEnough !== false) {
    const authorities = [citeAuthority(context.law, enough)];
    const { code, path, ...parts } = why(sides, 'issue-is-enough', exhibits, []);
    const reasons = [reason(code, path, { ...parts, authorities })];
    return { outcome: 'shown', reasons, needs: [[]], hangsOn: onlyOne(carries) };
  }
  const fact = factOn(sides);
  const reasons = [why(sides, 'contested', exhibits, [fact])];
  return { outcome: 'contested', reasons, needs: [[fact]], hangsOn: [] };
}

/** What would give standing to any one of the exhibits would be enough. */
function doubted(sides: Sides, doubtful: readonly CitedExhibit[]): Finding {
  const missing = doubtful.map(lackingIn);
  const code = doubtful.some(({ kind }) => kind === 'unknown')
    ? 'standing-unknown'
    : 'personal-knowledge-unknown';
  return open(
    why(sides, code, doubtful, missing),
    missing.map((one) => [one]),
  );
}

/** A gap is a failure to show only where the record is known to be complete. */
function lacking(sides: Sides, recordComplete: Knowledge): Finding {
  const exhibit = exhibitFor(sides);
  if (recordComplete === 'yes') {
    const reasons = [why(sides, 'record-closed-without-exhibit', sides.support, [exhibit])];
    return { outcome: 'not-shown', reasons, needs: [[exhibit]], hangsOn: [] };
  }
  const code = sides.support.length > 0 ? 'below-proof-level' : 'no-exhibit-offered';
  return open(why(sides, code, sides.support, [exhibit]), [[exhibit]]);
}

function open(reasonOf: Reason, needs: Finding['needs']): Finding {
  return { outcome: 'open', reasons: [reasonOf], needs, hangsOn: [] };
}

function why(
  { id, subject, path }: Sides,
  code: ReasonCode,
  exhibits: readonly CitedExhibit[],
  missing: readonly Missing[],
): Reason {
  const about = {
    proposition: id,
    ...(subject.statement === null ? {} : { statement: subject.statement }),
    ...(subject.proofLevel === null ? {} : { proofLevel: subject.proofLevel.id }),
  };
  return reason(code, path, { exhibits, missing, about });
}

function exhibitFor({ id, subject }: Sides): Missing {
  return {
    kind: 'exhibit',
    proposition: id,
    statement: subject.statement,
    proofLevel: subject.proofLevel?.id ?? null,
  };
}

function factOn({ id, subject }: Sides): Missing {
  return { kind: 'finding-of-fact', proposition: id, statement: subject.statement };
}

function lackingIn({ id, kind }: CitedExhibit): Missing {
  return kind === 'unknown'
    ? { kind: 'evidence-kind', exhibit: id }
    : { kind: 'personal-knowledge', exhibit: id };
}

function withStanding(exhibits: readonly CitedExhibit[], standing: Knowledge): CitedExhibit[] {
  return exhibits.filter(({ meetsLevel }) => meetsLevel === standing);
}

/** Where one exhibit alone carries it, that is what it hangs on. */
function onlyOne(exhibits: readonly CitedExhibit[]): readonly string[] {
  return exhibits.length === 1 ? exhibits.map(({ id }) => id) : [];
}
