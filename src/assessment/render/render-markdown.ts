import type { Assessment } from '../assessment.ts';
import { findingNodes, type FindingNode } from '../ask/finding-node.ts';
import { speakerGroups, type SpeakerGroup } from '../speaker-groups.ts';
import { authoritiesText, exhibitText } from './cited-text.ts';
import { missingList } from './missing-text.ts';
import { qualifiersText } from './qualifiers-text.ts';
import { observationText } from './observation-text.ts';

/** The assessment as Markdown: each group of speakers, each standard, every finding, the rulings. */
export function renderMarkdown(assessment: Assessment): string {
  const { title, asOf, recordComplete, speakers, comparison, observations, words } = assessment;
  const lines = [
    `# ${escaped(title)}`,
    '',
    `The law held against the record as of ${asOf}. Record complete: ${recordComplete}.`,
    ...speakerGroups(speakers).flatMap((group) => groupLines(group, assessment)),
    '',
    '## The rulings beside the record',
    '',
    '| point | the court said | the record supports | so |',
    '| --- | --- | --- | --- |',
    ...comparison.map(({ name, ruling, computed, relation }) => {
      const found = [...new Set(computed.map(({ outcome }) => outcome))].join(', ');
      const said = ruling === null ? 'nothing' : `${ruling.outcome} (${ruling.at})`;
      return `| ${[name, said, found, relation].map(escaped).join(' | ')} |`;
    }),
    '',
    '## Observations',
    '',
    ...observations.map((one) => `1. ${escaped(observationText(one, words))}`),
  ];
  return `${lines.join('\n')}\n`;
}

function groupLines({ speakers, example }: SpeakerGroup, assessment: Assessment): string[] {
  const names = speakers.map(({ label, handle }) => `${label} (${handle})`).join(', ');
  return [
    '',
    `## ${escaped(names)}`,
    '',
    '| standard | determination |',
    '| --- | --- |',
    ...example.standards.map(
      ({ name, determination }) =>
        `| ${escaped(name)} | **${determination.outcome}**${escaped(qualifiersText(determination))} |`,
    ),
    ...findingNodes(example).flatMap((node) => [
      '',
      `### ${escaped(node.name)}: ${node.outcome}`,
      '',
      ...node.parts.flatMap((part) => nodeLines(part, assessment, 0)),
    ]),
  ];
}

function nodeLines(node: FindingNode, assessment: Assessment, depth: number): string[] {
  const { words } = assessment;
  const { name, outcome, authorities, support, rebuttal, parts, missing } = node;
  const lacks = parts.length === 0 && outcome !== 'shown' ? missing : [];
  const law = authorities.length === 0 ? '' : ` (${authoritiesText(authorities)})`;
  const under = [
    ...support.map((one) => `exhibit: ${exhibitText(one)}`),
    ...rebuttal.map((one) => `against: ${exhibitText(one)}`),
    ...(lacks.length === 0 ? [] : [`missing: ${missingList(lacks, words)}`]),
  ];
  const indent = '  '.repeat(depth);
  return [
    `${indent}- **${outcome}** ${escaped(`${name.replace(/\.$/u, '')}${law}`)}`,
    ...under.map((text) => `${indent}  - ${escaped(text)}`),
    ...parts.flatMap((part) => nodeLines(part, assessment, depth + 1)),
  ];
}

/** Text of papers and people stands as text: no character of it may be read as Markdown or HTML. */
function escaped(text: string): string {
  return text.replaceAll(/[\\`*_[\]<>|#]/gu, String.raw`\$&`).replaceAll(/\s+/gu, ' ');
}
