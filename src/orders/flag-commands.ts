import { raiseFlag as flag, type FlagContext, type FlagRule } from './flag-context.ts';
import type { MandateFlag } from './mandate.ts';

/** One flag for each reason that leaves a clause open, under the reason's own name. */
function openClauses({ mandate }: FlagContext): MandateFlag[] {
  const names: Readonly<Record<string, string>> = { 'general-clause': 'general-clause-open' };
  const open = mandate.clauses.flatMap((clause) =>
    clause.openings.map((opening) =>
      flag(names[opening.code] ?? opening.code, `${clause.id}: ${opening.message}`, clause),
    ),
  );
  const barred = mandate.clauses
    .filter((clause) => clause.state === 'barred')
    .map((clause) =>
      flag('content-barred', `${clause.id}: ${clause.why} (18 U.S.C. § 2702(a))`, clause),
    );
  return [...open.filter((each) => each.code !== 'accounts-not-listed'), ...barred];
}

function conditions({ mandate }: FlagContext): MandateFlag[] {
  return mandate.conditions.map((condition) =>
    condition.kind === 'stay'
      ? flag('stayed', `${condition.title}: "${condition.text}".`, condition, true)
      : flag('conditional', `${condition.title}: "${condition.text}".`, condition),
  );
}

function severalCommands({ alsoComply, otherDueDates, otherParties }: FlagContext): MandateFlag[] {
  return [
    ...(alsoComply === null
      ? []
      : [
          flag(
            'subpoena-not-in-order',
            `The order also commands to "${alsoComply.text}", whose requests it does not set out; they are carried out only as far as a clause says what to produce.`,
            alsoComply,
          ),
        ]),
    ...otherDueDates.map((due) =>
      flag('due-dates-differ', `A further command has another time: "${due.text}".`, due),
    ),
    ...otherParties.map((party) =>
      flag(
        'several-commanded-parties',
        `The order also commands ${party.text}; one mandate has one commanded party.`,
        party,
        true,
      ),
    ),
  ];
}

function unreadExclusions({ mandate }: FlagContext): MandateFlag[] {
  return mandate.exclusions
    .filter((exclusion) => exclusion.mayCover.length === 0 && !exclusion.text.includes('@'))
    .map((exclusion) =>
      flag(
        'exclusion-not-read',
        `What "${exclusion.text}" takes out fits no record category; see that no construction reaches it.`,
        exclusion,
      ),
    );
}

function whoAndToWhom({ mandate }: FlagContext): MandateFlag[] {
  return [
    ...(mandate.clauses.length === 0
      ? [
          flag(
            'nothing-named',
            'The order commands a production and does not say of what.',
            null,
            true,
          ),
        ]
      : []),
    ...(mandate.commandedParty === null
      ? [flag('no-commanded-party', 'The order does not say who must produce.', null, true)]
      : []),
    ...(mandate.recipient === null
      ? [flag('no-recipient', 'The order does not say to whom the records go.', null)]
      : []),
  ];
}

/** A draft must not be carried out: what may be none is stopped until a signed copy is given. */
function uncertainKind({ order }: FlagContext): MandateFlag[] {
  if (order.certain) return [];
  const other = order.runnerUp === null ? '' : `, or be of the kind "${order.runnerUp}"`;
  return [
    flag(
      'order-kind-uncertain',
      `The paper may be no order that the court signed${other}.`,
      null,
      true,
    ),
  ];
}

/** What no program saw must stand before the eyes of whoever approves the plan. */
function signatureSeen({ order }: FlagContext): MandateFlag[] {
  if (order.signatureSeen === undefined) return [];
  const { by, judge, dated } = order.signatureSeen;
  return [
    flag(
      'signature-seen',
      `${by} recorded that the picture shows the signature of ${judge}, of ${dated}; look at it before you approve.`,
      null,
    ),
  ];
}

function dispositionOfOrder({ order, commandsByOrder }: FlagContext): MandateFlag[] {
  return [
    ...(order.dispositions.length === 0
      ? [
          flag(
            'no-disposition',
            'The order commands a production and decides no motion.',
            null,
            !commandsByOrder,
          ),
        ]
      : []),
    ...(order.dated === null
      ? [flag('order-undated', 'The order has no date that can be read.', null, true)]
      : []),
  ];
}

/** What is flagged about the clauses, the conditions, the parties and the decision itself. */
export const COMMAND_FLAGS: readonly FlagRule[] = [
  openClauses,
  conditions,
  unreadExclusions,
  severalCommands,
  whoAndToWhom,
  dispositionOfOrder,
  uncertainKind,
  signatureSeen,
];
