import { amendMatter, loadMatter, type AmendableList } from '../../../matters/index.ts';

/** Appends what a person decided to its list in matter.yaml, and says so. */
export function recordDecision(dir: string, list: AmendableList, item: object): void {
  loadMatter(dir);
  amendMatter(dir, list, item);
  process.stdout.write(`Recorded in ${list} of ${dir}/matter.yaml.\n`);
}
