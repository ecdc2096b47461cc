import { describe, expect, it } from 'vitest';
import { courtById, findCourt } from './index.ts';

describe('courtById', () => {
  it.each([
    ['nyed', 'E.D.N.Y.'],
    ['cand', 'N.D. Cal.'],
    ['ca2', '2d Cir.'],
  ])('%s is cited as %s', (id, citation) => {
    expect(courtById(id)?.citation).toBe(citation);
  });
});

describe('findCourt', () => {
  it.each([
    ['N.D. Cal.', 'cand'],
    ['N.D.Cal.', 'cand'],
    ['E.D.N.Y.', 'nyed'],
    ['S.D.N.Y.', 'nysd'],
    ['D. Md.', 'mdd'],
    ['M.D. Pa.', 'pamd'],
    ['S.D.W. Va.', 'wvsd'],
    ['D.D.C.', 'dcd'],
    ['9th Cir.', 'ca9'],
    ['2d Cir.', 'ca2'],
    ['2nd Cir.', 'ca2'],
    ['3d Cir.', 'ca3'],
    ['D.C. Cir.', 'cadc'],
    ['Fed. Cir.', 'cafc'],
    ['Cal. Ct. App.', 'calctapp'],
    ['Tex. App.—Dallas', 'texapp'],
    ['UNITED STATES DISTRICT COURT\nNORTHERN DISTRICT OF CALIFORNIA', 'cand'],
    [
      'United States District Court, Northern District of California, San Francisco Division',
      'cand',
    ],
    ['United States District Court for the Southern District of West Virginia', 'wvsd'],
    ['Eastern District of New York', 'nyed'],
    ['UNITED STATES DISTRICT COURT / DISTRICT OF NEW JERSEY', 'njd'],
    ['United States District Court for the District of Columbia', 'dcd'],
    ['SUPERIOR COURT OF THE STATE OF CALIFORNIA FOR THE COUNTY OF SANTA CLARA', 'calsuperct'],
    ['Superior Court of California, County of San Francisco', 'calsuperct'],
    ['SUPREME COURT OF THE STATE OF NEW YORK\nCOUNTY OF KINGS', 'nysupct'],
    ['IN THE COURT OF CHANCERY OF THE STATE OF DELAWARE', 'delch'],
    ['UNITED STATES COURT OF APPEALS FOR THE NINTH CIRCUIT', 'ca9'],
    ['United States Court of Appeals for the District of Columbia Circuit', 'cadc'],
    ['UNITED STATES BANKRUPTCY COURT\nSOUTHERN DISTRICT OF NEW YORK', 'nysb'],
    ['In the United States Court of Federal Claims OFFICE OF SPECIAL MASTERS', 'uscfc'],
    [
      'IN THE CIRCUIT COURT OF THE 17TH JUDICIAL CIRCUIT IN AND FOR BROWARD COUNTY, FLORIDA',
      'flacirct',
    ],
    ['IN THE CIRCUIT COURT OF COOK COUNTY, ILLINOIS COUNTY DEPARTMENT, LAW DIVISION', 'illcirct'],
    ['STATE OF MICHIGAN IN THE CIRCUIT COURT FOR THE COUNTY OF WAYNE', 'micirct'],
    ['VIRGINIA: IN THE CIRCUIT COURT FOR THE COUNTY OF FAIRFAX', 'vacc'],
    ['IN THE SUPERIOR COURT OF FULTON COUNTY STATE OF GEORGIA', 'gasuperct'],
    ['SUPERIOR COURT OF THE STATE OF WASHINGTON FOR THE COUNTY OF KING', 'washsuperct'],
    ['IN THE COURT OF COMMON PLEAS OF DELAWARE COUNTY, PENNSYLVANIA', 'pactcompl'],
    ['IN THE COURT OF COMMON PLEAS CUYAHOGA COUNTY, OHIO', 'ohioctcompl'],
    ['CIRCUIT COURT OF THE STATE OF OREGON FOR THE COUNTY OF WASHINGTON', 'orcc'],
    ['SUPERIOR COURT OF NEW JERSEY APPELLATE DIVISION', 'njsuperctappdiv'],
    ["N.Y. App. Div. 1st Dep't", 'nyappdiv'],
    ['App. Div. 2d Dept', 'nyappdiv'],
    ['Appellate Division, Second Department', 'nyappdiv'],
    ['Tex. App.-Texarkana', 'texapp'],
    [
      'Supreme Court of the State of New York Appellate Division: Second Judicial Department',
      'nyappdiv',
    ],
    ['COURT OF APPEALS SECOND DISTRICT OF TEXAS', 'texapp'],
    ['IN THE APPELLATE COURT OF ILLINOIS FIRST DISTRICT', 'illappct'],
    ['IN THE SUPREME COURT STATE OF NORTH DAKOTA', 'nd'],
  ])('reads %s', (text, id) => {
    expect(findCourt(text)?.id).toBe(id);
  });

  it.each(['', '   ', 'the court', 'Northern District', 'Court of Appeals of Nowhere'])(
    'names no court for %j',
    (text) => expect(findCourt(text)).toBeNull(),
  );
});

describe('courtById', () => {
  it('knows name, place, level, appeal and zone', () => {
    expect(courtById('cand')).toMatchObject({
      id: 'cand',
      citation: 'N.D. Cal.',
      location: 'California',
      system: 'federal',
      level: 'trial',
      appealsTo: 'ca9',
      timeZone: 'America/Los_Angeles',
    });
  });

  it('climbs from a district to the Supreme Court', () => {
    const climb: string[] = [];
    for (let id: string | null = 'nyed'; id !== null; id = courtById(id)?.appealsTo ?? null)
      climb.push(id);
    expect(climb).toEqual(['nyed', 'ca2', 'scotus']);
  });

  it.each([
    ['nysupct', 'trial', 'nyappdiv'],
    ['nyappdiv', 'appellate', 'ny'],
    ['ny', 'last-resort', 'scotus'],
    ['njsuperctappdiv', 'appellate', 'nj'],
    ['calsuppctla', 'trial', 'calctapp'],
    ['calctapp1d', 'appellate', 'cal'],
    ['delsuperct', 'trial', 'del'],
    ['ncsuperct', 'trial', 'ncctapp'],
    ['supctdc', 'trial', 'dc'],
    ['dc', 'last-resort', 'scotus'],
    ['iddistct', 'trial', 'idaho'],
    ['wash', 'last-resort', 'scotus'],
    ['nysb', 'trial', 'nysd'],
    ['bap9', 'appellate', 'ca9'],
    ['nyag', 'other', null],
  ])('knows the way up from %s (%s): %s', (id, level, appealsTo) => {
    expect(courtById(id)).toMatchObject({ level, appealsTo });
  });

  it('says nothing about the zone of a district that keeps two times', () => {
    expect(courtById('ksd')?.timeZone).toBeNull();
    expect(courtById('flnd')?.timeZone).toBeNull();
    expect(courtById('flsd')?.timeZone).toBe('America/New_York');
  });

  it('gives only zones that the runtime knows', () => {
    const zones = ['cand', 'nyed', 'hid', 'gud', 'prd', 'azd', 'ca10'].map(
      (id) => courtById(id)?.timeZone,
    );
    for (const zone of zones)
      expect(() => new Intl.DateTimeFormat('en', { timeZone: zone ?? '' })).not.toThrow();
  });

  it('is null for an id that nobody has', () => expect(courtById('nowhere')).toBeNull());
});
