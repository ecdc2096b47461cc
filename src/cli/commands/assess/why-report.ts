import {
  findingNodes,
  nodeAt,
  renderSets,
  renderWhy,
  shortfall,
  speakerGroups,
  whatWouldWithhold,
  type Assessment,
  type AssessInputs,
} from '../../../assessment/index.ts';

/** One finding by its path, for one of each group of speakers whom the record does not tell apart. */
export function whyData({ speakers }: Assessment, path: string, fallingShort: boolean) {
  return speakerGroups(speakers).map((group) => {
    const node = nodeAt(group.example, path);
    const finding = fallingShort ? shortfall(node) : node;
    return { speakers: group.speakers.map(({ speaker }) => speaker), finding };
  });
}

export function whyText(assessment: Assessment, path: string, fallingShort: boolean): string {
  return speakerGroups(assessment.speakers)
    .map(({ example, speakers }) => {
      const node = nodeAt(example, path);
      const label = speakers.map((one) => one.label).join(', ');
      const handle = speakers.map((one) => one.handle).join(', ');
      return renderWhy({ label, handle }, fallingShort ? shortfall(node) : node, assessment.words);
    })
    .join('\n');
}

/** What falls short under each standard, and the smallest sets that would change it, both ways. */
export function whyNotData(assessment: Assessment, inputs: AssessInputs) {
  return speakerGroups(assessment.speakers).map(({ example, speakers }) => ({
    speakers: speakers.map(({ speaker }) => speaker),
    standards: example.standards.map(({ rule, determination }) => ({
      standard: rule,
      outcome: determination.outcome,
      hangsOn: determination.hangsOn,
      wouldDisclose: determination.outcome === 'disclose' ? [] : determination.needs,
      wouldWithhold:
        determination.outcome === 'withhold'
          ? []
          : whatWouldWithhold(inputs, example.speaker, rule),
    })),
  }));
}

export function whyNotText(assessment: Assessment, inputs: AssessInputs): string {
  const { words } = assessment;
  const sets = whyNotData(assessment, inputs);
  return speakerGroups(assessment.speakers)
    .flatMap(({ example, speakers }, at) => {
      const label = speakers.map((one) => one.label).join(', ');
      const handle = speakers.map((one) => one.handle).join(', ');
      const nodes = findingNodes(example).map(shortfall);
      return nodes
        .filter(({ kind, parts }) => kind === 'standard' || parts.length > 0)
        .map((node) => {
          const own = sets[at]?.standards.find(({ standard }) => standard === node.id);
          return [
            renderWhy({ label, handle }, node, words),
            ...(own === undefined || own.outcome === 'disclose'
              ? []
              : [renderSets('disclose', own.wouldDisclose, words)]),
            ...(own === undefined || own.outcome === 'withhold'
              ? []
              : [renderSets('withhold', own.wouldWithhold, words)]),
          ].join('');
        });
    })
    .join('\n');
}
