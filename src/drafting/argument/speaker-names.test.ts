import { expect, it } from 'vitest';
import { speakerNames } from './speaker-names.ts';

it.each([
  [['Doe 1'], 'Doe 1'],
  [['Doe 1', 'Doe 2'], 'Doe 1 and Doe 2'],
  [['Doe 1', 'Doe 2', 'Doe 3'], 'Does 1-3'],
  [['Doe 1', 'Doe 2', 'Doe 3', 'Doe 7'], 'Does 1-3 and Doe 7'],
  [['Doe 1', 'Doe 3', 'Doe 4', 'Doe 5', 'the reviewer'], 'Doe 1, Does 3-5 and the reviewer'],
  [[], ''],
])('%j are %s', (labels, names) => {
  expect(speakerNames(labels.map((label) => ({ label })))).toBe(names);
});
