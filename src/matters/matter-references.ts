import type { DataPath } from '../data-files/index.ts';
import type { MatterData } from './matter-schema.ts';
import type { Pin } from './pin.ts';

/** A place in the matter file that names something, and the kind of thing it must name. */
export interface MatterReference {
  readonly path: DataPath;
  readonly to: ReferredKind;
  readonly id: string;
}

export type ReferredKind =
  'party' | 'person' | 'proceeding' | 'paper' | 'speaker' | 'statement' | 'claim' | 'exhibit';

/** Every cross-reference inside a matter, with the path at which it is written. */
export function matterReferences(matter: MatterData): MatterReference[] {
  return [
    ...proceedingReferences(matter),
    ...recordReferences(matter),
    ...rulingReferences(matter),
    ...decisionReferences(matter),
    ...calendarReferences(matter),
    ...matterPins(matter).map(({ path, pin }) => ({ path, to: 'paper' as const, id: pin.paper })),
  ];
}

function proceedingReferences(matter: MatterData): MatterReference[] {
  const { instrument } = matter;
  const found: MatterReference[] = [
    { path: ['instrument', 'proceeding'], to: 'proceeding', id: instrument.proceeding },
    { path: ['instrument', 'issuedTo'], to: 'party', id: instrument.issuedTo },
    { path: ['instrument', 'issuedFor'], to: 'party', id: instrument.issuedFor },
  ];
  if (matter.order !== null) found.push({ path: ['order'], to: 'paper', id: matter.order });
  matter.papers.forEach((paper, index) => {
    found.push({ path: ['papers', index, 'proceeding'], to: 'proceeding', id: paper.proceeding });
  });
  matter.speakers.forEach((speaker, index) => {
    found.push({ path: ['speakers', index, 'platform'], to: 'party', id: speaker.platform });
  });
  return found;
}

function recordReferences(matter: MatterData): MatterReference[] {
  const found: MatterReference[] = [];
  matter.statements.forEach((statement, index) => {
    const at = ['statements', index] as const;
    if (statement.speaker !== 'unknown') {
      found.push({ path: [...at, 'speaker'], to: 'speaker', id: statement.speaker });
    }
    found.push(...each([...at, 'candidates'], 'speaker', statement.candidates));
  });
  matter.claims.forEach((claim, index) => {
    found.push(
      ...each(['claims', index, 'against'], 'speaker', claim.against),
      ...each(['claims', index, 'statements'], 'statement', claim.statements),
      { path: ['claims', index, 'plaintiff'], to: 'party', id: claim.plaintiff },
    );
  });
  matter.exhibits.forEach((exhibit, index) => {
    if (exhibit.by !== undefined) {
      found.push({ path: ['exhibits', index, 'by'], to: 'party', id: exhibit.by });
    }
    for (const side of ['supports', 'rebuts'] as const) {
      exhibit[side].forEach(({ statement, speaker }, place) => {
        const path = ['exhibits', index, side, place] as const;
        if (statement !== undefined) {
          found.push({ path: [...path, 'statement'], to: 'statement', id: statement });
        }
        if (speaker !== undefined) {
          found.push({ path: [...path, 'speaker'], to: 'speaker', id: speaker });
        }
      });
    }
  });
  return found;
}

function rulingReferences(matter: MatterData): MatterReference[] {
  const found: MatterReference[] = [];
  matter.rulings.forEach((ruling, index) => {
    const at = ['rulings', index] as const;
    found.push(
      ...each([...at, 'speakers'], 'speaker', ruling.speakers ?? []),
      ...each([...at, 'relies'], 'exhibit', ruling.relies),
    );
    if (ruling.on.kind === 'element') {
      found.push({ path: [...at, 'on', 'claim'], to: 'claim', id: ruling.on.claim });
    }
  });
  return found;
}

function decisionReferences(matter: MatterData): MatterReference[] {
  const found: MatterReference[] = [];
  for (const list of [
    'judgments',
    'factors',
    'constructions',
    'enumerations',
    'seenSignatures',
    'confirmedHandles',
    'conditions',
    'approvals',
    'stops',
    'liftedStops',
    'reviews',
    'clawBacks',
    'retentions',
    'supplies',
    'finals',
  ] as const) {
    matter[list].forEach(({ by }, index) => {
      found.push({ path: [list, index, 'by'], to: 'person', id: by });
    });
  }
  matter.stops.forEach(({ speakers }, index) => {
    found.push(...each(['stops', index, 'speakers'], 'speaker', speakers ?? []));
  });
  matter.counsel.forEach((counsel, index) => {
    found.push({ path: ['counsel', index, 'for'], to: 'party', id: counsel.for });
  });
  matter.seenSignatures.forEach(({ paper }, index) => {
    found.push({ path: ['seenSignatures', index, 'paper'], to: 'paper', id: paper });
  });
  matter.judgments.forEach(({ speakers }, index) => {
    found.push(...each(['judgments', index, 'speakers'], 'speaker', speakers));
  });
  matter.factors.forEach(({ speakers }, index) => {
    found.push(...each(['factors', index, 'speakers'], 'speaker', speakers));
  });
  matter.recipients.forEach(({ party, confirmedBy }, index) => {
    found.push(
      { path: ['recipients', index, 'party'], to: 'party', id: party },
      { path: ['recipients', index, 'confirmedBy'], to: 'person', id: confirmedBy },
    );
  });
  return found;
}

function calendarReferences(matter: MatterData): MatterReference[] {
  const found: MatterReference[] = [];
  for (const list of ['events', 'noticeWindows', 'courtDays'] as const) {
    matter[list].forEach((item, index) => {
      if (item.proceeding !== undefined) {
        found.push({ path: [list, index, 'proceeding'], to: 'proceeding', id: item.proceeding });
      }
      if ('paper' in item && item.paper !== undefined) {
        found.push({ path: [list, index, 'paper'], to: 'paper', id: item.paper });
      }
    });
  }
  matter.events.forEach(({ party, speakers }, index) => {
    if (party !== undefined) {
      found.push({ path: ['events', index, 'party'], to: 'party', id: party });
    }
    found.push(...each(['events', index, 'speakers'], 'speaker', speakers ?? []));
  });
  return found;
}

function each(path: DataPath, to: ReferredKind, ids: readonly string[]): MatterReference[] {
  return ids.map((id, index) => ({ path: [...path, index], to, id }));
}

/** Every pin of a matter, with the path at which it is written. Pins stand anywhere in the file. */
export function matterPins(
  value: unknown,
  path: DataPath = [],
): { readonly path: DataPath; readonly pin: Pin }[] {
  if (value === null || typeof value !== 'object') return [];
  if (isPin(value)) return [{ path, pin: value }];
  return Object.entries(value).flatMap(([key, part]) =>
    matterPins(part, [...path, Array.isArray(value) ? Number(key) : key]),
  );
}

function isPin(value: object): value is Pin {
  return 'paper' in value && 'kind' in value && typeof value.paper === 'string';
}
