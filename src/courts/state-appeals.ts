/**
 * The line of appeal in the courts of a state, which courts-db does not give: the court of appeals
 * that hears civil cases, and the court of last resort.
 *
 * `civil` is null where there is none, where it hears no civil appeals (Alaska), and where appeals
 * are filed in the highest court, which sends down what it chooses (Idaho, Iowa, Mississippi,
 * Nevada, North Dakota, Oklahoma). Virginia's has heard civil appeals since 2022 and West
 * Virginia's was set up in that year. Sources: the states' own constitutions and judiciary acts,
 * from general knowledge; none is quoted anywhere.
 */
export interface StateAppeals {
  /** courts-db ids. */
  readonly highest: string;
  readonly civil: string | null;
  /** Courts of appeals beside `civil`, from which the way up leads to the highest court as well. */
  readonly others: readonly string[];
}

type Row = readonly [name: string, highest: string, civil: string | null, others?: string];

const ROWS: readonly Row[] = [
  ['Alabama', 'ala', 'alacivapp', 'alacrimapp'],
  ['Alaska', 'alaska', null, 'alaskactapp'],
  ['Arizona', 'ariz', 'arizctapp'],
  ['Arkansas', 'ark', 'arkctapp'],
  ['California', 'cal', 'calctapp'],
  ['Colorado', 'colo', 'coloctapp'],
  ['Connecticut', 'conn', 'connappct'],
  ['Delaware', 'del', null],
  ['District of Columbia', 'dc', null],
  ['Florida', 'fla', 'fladistctapp'],
  ['Georgia', 'ga', 'gactapp'],
  ['Hawaii', 'haw', 'hawapp'],
  ['Idaho', 'idaho', null, 'idahoctapp'],
  ['Illinois', 'ill', 'illappct'],
  ['Indiana', 'ind', 'indctapp'],
  ['Iowa', 'iowa', null, 'iowactapp'],
  ['Kansas', 'kan', 'kanctapp'],
  ['Kentucky', 'ky', 'kyctapp'],
  ['Louisiana', 'la', 'lactapp'],
  ['Maine', 'me', null],
  ['Maryland', 'md', 'mdctspecapp'],
  ['Massachusetts', 'mass', 'massappct'],
  ['Michigan', 'mich', 'michctapp'],
  ['Minnesota', 'minn', 'minnctapp'],
  ['Mississippi', 'miss', null, 'missctapp'],
  ['Missouri', 'mo', 'moctapp'],
  ['Montana', 'mont', null],
  ['Nebraska', 'neb', 'nebctapp'],
  ['Nevada', 'nev', null, 'nevapp'],
  ['New Hampshire', 'nh', null],
  ['New Jersey', 'nj', 'njsuperctappdiv'],
  ['New Mexico', 'nm', 'nmctapp'],
  ['New York', 'ny', 'nyappdiv', 'nyappterm'],
  ['North Carolina', 'nc', 'ncctapp'],
  ['North Dakota', 'nd', null, 'ndctapp'],
  ['Ohio', 'ohio', 'ohioctapp'],
  ['Oklahoma', 'okla', null, 'oklacivapp'],
  ['Oregon', 'or', 'orctapp'],
  ['Pennsylvania', 'pa', 'pasuperct', 'pacommwct'],
  ['Rhode Island', 'ri', null],
  ['South Carolina', 'sc', 'scctapp'],
  ['South Dakota', 'sd', null],
  ['Tennessee', 'tenn', 'tennctapp', 'tenncrimapp'],
  ['Texas', 'tex', 'texapp'],
  ['Utah', 'utah', 'utahctapp'],
  ['Vermont', 'vt', null],
  ['Virginia', 'va', 'vactapp'],
  ['Washington', 'wash', 'washctapp'],
  ['West Virginia', 'wva', 'wvactapp'],
  ['Wisconsin', 'wis', 'wisctapp'],
  ['Wyoming', 'wyo', null],
];

const byName = new Map<string, StateAppeals>(
  ROWS.map(([name, highest, civil, others]) => [
    name,
    { highest, civil, others: others === undefined ? [] : [others] },
  ]),
);

/** The line of appeal in a state, by its full name; null for other places. */
export function stateAppealsOf(name: string): StateAppeals | null {
  return byName.get(name) ?? null;
}
