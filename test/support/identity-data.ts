import { readFileSync } from 'node:fs';
import { filesBelow } from './folder-contents.ts';

/** What identifies somebody in a synthetic store: its e-mails and its addresses. */
const SYNTHETIC =
  /(?:signup|now)-\d+-[\d-]*@example\.com|\b(?:192\.0\.2|198\.51\.100|203\.0\.113)\.\d+|2001:db8:/u;

/** The files below a folder that hold identity data of a synthetic store in the clear. */
export function filesWithIdentityData(folder: string): readonly string[] {
  return filesBelow(folder).filter((file) => SYNTHETIC.test(readFileSync(file, 'latin1')));
}
