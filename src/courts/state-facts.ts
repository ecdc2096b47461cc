/**
 * What courts-db does not say about a state: how citations abbreviate it, which federal circuit
 * holds it, and its time zone.
 *
 * Sources: circuits, 28 U.S.C. § 41; abbreviations, the forms that courts-db's own citations and
 * The Bluebook table T10 use; zones, 49 C.F.R. part 71 read with the IANA tz database. `zone` is
 * null where a state lies in two zones; `districtZones` then settles the federal districts that
 * lie in one zone only.
 */
export interface StateFacts {
  readonly name: string;
  readonly abbreviations: readonly string[];
  readonly circuit: string;
  readonly zone: string | null;
  /** By courts-db id; empty where `zone` holds for the whole state. */
  readonly districtZones: Readonly<Record<string, string>>;
}

const EASTERN = 'America/New_York';
const CENTRAL = 'America/Chicago';
const MOUNTAIN = 'America/Denver';
const PACIFIC = 'America/Los_Angeles';

type Row = readonly [name: string, abbreviations: string, circuit: string, zone: string | null];

const ROWS: readonly Row[] = [
  ['Alabama', 'Ala.', 'ca11', CENTRAL],
  ['Alaska', 'Alaska', 'ca9', null],
  ['Arizona', 'Ariz.', 'ca9', 'America/Phoenix'],
  ['Arkansas', 'Ark.', 'ca8', CENTRAL],
  ['California', 'Cal.|Calif.', 'ca9', PACIFIC],
  ['Colorado', 'Colo.', 'ca10', MOUNTAIN],
  ['Connecticut', 'Conn.', 'ca2', EASTERN],
  ['Delaware', 'Del.', 'ca3', EASTERN],
  ['District of Columbia', 'D.C.', 'cadc', EASTERN],
  ['Florida', 'Fla.', 'ca11', null],
  ['Georgia', 'Ga.', 'ca11', EASTERN],
  ['Guam', 'Guam', 'ca9', 'Pacific/Guam'],
  ['Hawaii', 'Haw.|Hawaii', 'ca9', 'Pacific/Honolulu'],
  ['Idaho', 'Idaho', 'ca9', null],
  ['Illinois', 'Ill.', 'ca7', CENTRAL],
  ['Indiana', 'Ind.', 'ca7', null],
  ['Iowa', 'Iowa', 'ca8', CENTRAL],
  ['Kansas', 'Kan.', 'ca10', null],
  ['Kentucky', 'Ky.', 'ca6', null],
  ['Louisiana', 'La.', 'ca5', CENTRAL],
  ['Maine', 'Me.', 'ca1', EASTERN],
  ['Maryland', 'Md.', 'ca4', EASTERN],
  ['Massachusetts', 'Mass.', 'ca1', EASTERN],
  ['Michigan', 'Mich.', 'ca6', null],
  ['Minnesota', 'Minn.', 'ca8', CENTRAL],
  ['Mississippi', 'Miss.', 'ca5', CENTRAL],
  ['Missouri', 'Mo.', 'ca8', CENTRAL],
  ['Montana', 'Mont.', 'ca9', MOUNTAIN],
  ['Nebraska', 'Neb.', 'ca8', null],
  ['Nevada', 'Nev.', 'ca9', null],
  ['New Hampshire', 'N.H.', 'ca1', EASTERN],
  ['New Jersey', 'N.J.', 'ca3', EASTERN],
  ['New Mexico', 'N.M.', 'ca10', MOUNTAIN],
  ['New York', 'N.Y.', 'ca2', EASTERN],
  ['North Carolina', 'N.C.', 'ca4', EASTERN],
  ['North Dakota', 'N.D.', 'ca8', null],
  ['Northern Mariana Islands', 'N. Mar. I.', 'ca9', 'Pacific/Guam'],
  ['Ohio', 'Ohio', 'ca6', EASTERN],
  ['Oklahoma', 'Okla.', 'ca10', CENTRAL],
  ['Oregon', 'Or.|Ore.', 'ca9', null],
  ['Pennsylvania', 'Pa.|Penn.', 'ca3', EASTERN],
  ['Puerto Rico', 'P.R.', 'ca1', 'America/Puerto_Rico'],
  ['Rhode Island', 'R.I.', 'ca1', EASTERN],
  ['South Carolina', 'S.C.', 'ca4', EASTERN],
  ['South Dakota', 'S.D.', 'ca8', null],
  ['Tennessee', 'Tenn.', 'ca6', null],
  ['Texas', 'Tex.', 'ca5', null],
  ['Utah', 'Utah', 'ca10', MOUNTAIN],
  ['Vermont', 'Vt.', 'ca2', EASTERN],
  ['Virgin Islands', 'V.I.', 'ca3', 'America/Puerto_Rico'],
  ['Virginia', 'Va.', 'ca4', EASTERN],
  ['Washington', 'Wash.', 'ca9', PACIFIC],
  ['West Virginia', 'W. Va.', 'ca4', EASTERN],
  ['Wisconsin', 'Wis.', 'ca7', CENTRAL],
  ['Wyoming', 'Wyo.', 'ca10', MOUNTAIN],
];

/** Districts of the split states whose counties (28 U.S.C. §§ 81–131) all keep one time. */
const DISTRICT_ZONES: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  Florida: { flmd: EASTERN, flsd: EASTERN },
  Michigan: { mied: EASTERN },
  Tennessee: { tnwd: CENTRAL },
  Texas: { txed: CENTRAL, txnd: CENTRAL, txsd: CENTRAL },
};

/** Every state, territory and the District of Columbia. */
export const STATE_FACTS: readonly StateFacts[] = ROWS.map(
  ([name, abbreviations, circuit, zone]) => ({
    name,
    abbreviations: abbreviations.split('|'),
    circuit,
    zone,
    districtZones: DISTRICT_ZONES[name] ?? {},
  }),
);

/**
 * Zone of each court of appeals: that of the clerk's principal office, which is what
 * Fed. R. App. P. 26(a)(4) counts by. Seats: 28 U.S.C. § 48.
 */
export const CIRCUIT_ZONES: Readonly<Record<string, string>> = {
  ca1: EASTERN,
  ca2: EASTERN,
  ca3: EASTERN,
  ca4: EASTERN,
  ca5: CENTRAL,
  ca6: EASTERN,
  ca7: CENTRAL,
  ca8: CENTRAL,
  ca9: PACIFIC,
  ca10: MOUNTAIN,
  ca11: EASTERN,
  cadc: EASTERN,
  cafc: EASTERN,
  scotus: EASTERN,
};
