import type { Knowledge } from '../matters/index.ts';
import { isAbout, type AssessmentContext, type Offer, type Subject } from './assessment-context.ts';
import type { PropositionFinding } from './assessment-tree.ts';
import { citeExhibit, type CitedExhibit } from './cited.ts';
import { exhibitStanding } from './exhibit-standing.ts';
import type { Finding, Outcome } from './finding.ts';
import type { Missing, MissingSet } from './missing.ts';
import { reason, type Reason, type ReasonCode } from './reason.ts';

/**
 * Holds a proposition against the exhibits about one subject. Shown when an exhibit of sufficient
 * standing supports it and none rebuts it; contested when both; not shown when the only evidence
 * of standing rebuts it, or when the record is complete and lacks it; else open, with what is
 * missing. A level of persuasion is never reached by counting exhibits.
 */
export function assessProposition(
  context: AssessmentContext,
  id: string,
  subject: Subject,
  path: readonly string[],
): PropositionFinding {
  const { law } = context;
  const proposition = law.find('proposition', id);
  const cite = (offers: readonly Offer[]): CitedExhibit[] =>
    offers
      .filter(({ offered }) => isAbout(offered, proposition, subject))
      .map(({ exhibit }) =>
        citeExhibit(
          context.matter.papers,
          exhibit,
          exhibitStanding(law, exhibit, subject.proofLevel),
        ),
      );
  const support = cite(context.supporting.get(id) ?? []);
  const rebuttal = [
    ...cite(context.rebutting.get(id) ?? []),
    ...(proposition?.contradictedBy ?? []).flatMap((other) => contrary(context, other, subject)),
  ];
  return {
    kind: 'proposition',
    proposition: id,
    what: proposition?.what ?? id,
    finding: weighSides(context, id, subject, [...path, id], { support, rebuttal }),
    support,
    rebuttal,
  };
}

/** Exhibits that support a proposition which contradicts the one in view. */
function contrary(context: AssessmentContext, id: string, subject: Subject): CitedExhibit[] {
  const { law } = context;
  const proposition = law.find('proposition', id);
  return (context.supporting.get(id) ?? [])
    .filter(({ offered }) => isAbout(offered, proposition, subject))
    .map(({ exhibit }) =>
      citeExhibit(
        context.matter.papers,
        exhibit,
        exhibitStanding(law, exhibit, subject.proofLevel),
      ),
    );
}

interface Sides {
  readonly support: readonly CitedExhibit[];
  readonly rebuttal: readonly CitedExhibit[];
}

function weighSides(
  context: AssessmentContext,
  id: string,
  subject: Subject,
  path: readonly string[],
  { support, rebuttal }: Sides,
): Finding {
  const exhibit: Missing = {
    kind: 'exhibit',
    proposition: id,
    statement: subject.statement,
    speaker: subject.statement === null ? subject.speaker : null,
    proofLevel: subject.proofLevel?.id ?? null,
  };
  const finding = (outcome: Outcome, code: ReasonCode, more: Detail = {}): Finding => ({
    outcome,
    reasons: [why(code, path, subject, more)],
    needs: more.needs ?? (outcome === 'shown' ? [[]] : [more.missing ?? [exhibit]]),
    hangsOn: more.hangsOn ?? [],
  });
  const fact: Missing = {
    kind: 'finding-of-fact',
    proposition: id,
    statement: subject.statement,
  };
  const [carries, doubtful] = [withStanding(support, 'yes'), withStanding(support, 'unknown')];
  const against = withStanding(rebuttal, 'yes');
  const perhapsAgainst = withStanding(rebuttal, 'unknown');
  if (carries.length > 0) {
    if (against.length + perhapsAgainst.length > 0) {
      const exhibits = [...carries, ...against, ...perhapsAgainst];
      return finding('contested', 'contested', { exhibits, missing: [fact] });
    }
    if (subject.proofLevel?.measuredBy === 'persuasion') {
      const degree: Missing = {
        kind: 'degree-of-conviction',
        proofLevel: subject.proofLevel.id,
        proposition: id,
      };
      return finding('open', 'persuasion-not-computed', { exhibits: carries, missing: [degree] });
    }
    const hangsOn = carries.length === 1 ? carries.map(({ id: only }) => only) : [];
    return finding('shown', 'supported', { exhibits: carries, hangsOn });
  }
  if (doubtful.length > 0) {
    const needs = doubtful.map((one) => [lackingIn(one)]);
    const code = doubtful.every(({ kind }) => kind !== 'unknown')
      ? 'personal-knowledge-unknown'
      : 'standing-unknown';
    return finding('open', code, { exhibits: doubtful, needs, missing: needs.flat() });
  }
  if (against.length > 0) {
    const hangsOn = against.length === 1 ? against.map(({ id: only }) => only) : [];
    return finding('not-shown', 'rebutted-only', {
      exhibits: against,
      hangsOn,
      needs: [[exhibit, fact]],
    });
  }
  if (context.matter.recordComplete === 'yes') {
    return finding('not-shown', 'record-closed-without-exhibit', { exhibits: support });
  }
  return finding('open', support.length > 0 ? 'below-proof-level' : 'no-exhibit-offered', {
    exhibits: support,
  });
}

interface Detail {
  readonly exhibits?: readonly CitedExhibit[];
  readonly missing?: readonly Missing[];
  readonly needs?: readonly MissingSet[];
  readonly hangsOn?: readonly string[];
}

function why(code: ReasonCode, path: readonly string[], subject: Subject, detail: Detail): Reason {
  return reason(code, path, {
    exhibits: detail.exhibits ?? [],
    missing: detail.missing ?? [],
    about: {
      proposition: path.at(-1) ?? '',
      ...(subject.statement === null ? {} : { statement: subject.statement }),
      ...(subject.proofLevel === null ? {} : { proofLevel: subject.proofLevel.id }),
    },
  });
}

function lackingIn({ id, kind }: CitedExhibit): Missing {
  return kind === 'unknown'
    ? { kind: 'evidence-kind', exhibit: id }
    : { kind: 'personal-knowledge', exhibit: id };
}

function withStanding(exhibits: readonly CitedExhibit[], standing: Knowledge): CitedExhibit[] {
  return exhibits.filter(({ meetsLevel }) => meetsLevel === standing);
}
