import { describe, expect, it } from 'vitest';
import { courtFollowSchema } from '../schemas/court-follow.ts';
import { lawRegistry } from '../law-registry.ts';

/* Written by hand from a sourced survey of 22 November 2026, and not from what the files say. */

/** The test, its force and its authority, for each court of which one was found. */
const FOLLOWED: readonly (readonly [court: string, ...tests: string[]])[] = [
  ['ariz', 'mobilisa binding mobilisa-2007'],
  [
    'cal',
    'krinsky binding krinsky-2008',
    'rancho binding rancho-1999',
    'cal-privacy binding digital-music-news-2014',
    'california-1987 binding cal-ccp-1987',
  ],
  ['conn', 'conn-bill-of-discovery persuasive la-societe-2003'],
  ['del', 'cahill binding cahill-2005'],
  ['dc', 'solers binding solers-2009'],
  ['ill', 'ill-r-224 binding hadley-2015'],
  ['ind', 'indiana-newspapers binding indiana-newspapers-2012'],
  ['ky', 'coleman-ky binding coleman-ky-2016'],
  ['md', 'brodie binding brodie-2009'],
  ['mich', 'cooley-ghanam binding cooley-2013'],
  [
    'nh',
    'mortgage-specialists binding mortgage-specialists-2010',
    'dendrite binding mortgage-specialists-2010',
  ],
  [
    'nj',
    'dendrite binding dendrite-2001',
    'dendrite binding dendrite-2001',
    'warren-hospital binding warren-hospital-2013',
  ],
  ['ny', 'ny-3102c binding ny-cplr-3102', 'ny-gsb binding gsb-2024'],
  ['ohio', 'fisher-ohio binding fisher-2016'],
  ['pa', 'pilchesky binding pilchesky-2011'],
  ['tenn', 'dendrite persuasive swartz-2009'],
  [
    'tex',
    'texas-does-1-10 persuasive does-1-10-2007',
    'texas-r-202 binding trooper-2014',
    'andra persuasive andra-2017',
  ],
  [
    'va',
    'virginia-statute binding va-8-01-407-1',
    'aol-good-faith persuasive aol-va-cir-2000',
    'hadeed binding hadeed-va-app-2014',
  ],
  ['wash', 'thomson-wash binding thomson-2015'],
  ['wis', 'lassa binding lassa-2006'],
  ['ca2', 'sony-arista binding arista-2010'],
  ['ca4', 'lefkoe binding lefkoe-2009'],
  ['ca6', 'post-judgment-signature binding signature-v-doe-2017'],
  ['ca8', 'dmca-512h-conduit-ca8 binding charter-2005'],
  [
    'ca9',
    'nature-of-speech binding anonymous-online-speakers-2011',
    'nature-of-speech-2010 binding anonymous-online-speakers-2010',
    'branzburg-glassdoor binding grand-jury-glassdoor-2017',
    'dmca-512h-conduit-ca9 binding cox-2025',
  ],
  [
    'cadc',
    'dmca-512h-conduit-cadc binding riaa-v-verizon-2003',
    'good-cause-doe binding strike-3-2020',
  ],
  [
    'cand',
    'nature-of-speech binding anonymous-online-speakers-2011',
    'highfields persuasive highfields-2005',
    'art-of-living persuasive art-of-living-2011',
    'music-group-macao persuasive music-group-macao-2015',
    '2themart persuasive rich-v-butowsky-2020',
    'seescandy persuasive seescandy-1999',
    'dmca-512h persuasive dmca-twitter-2022',
    'section-1782 binding intel-2004',
    'cal-privacy persuasive digital-music-news-2014',
  ],
  [
    'nysd',
    'sony-arista binding arista-2010',
    'sony-arista persuasive taylor-v-doe-2021',
    'good-cause-doe persuasive digital-sin-2012',
  ],
  ['nyed', 'sony-arista binding arista-2010', 'sony-arista persuasive arista-2010'],
  [
    'azd',
    'cahill persuasive best-western-2006',
    'mobilisa persuasive ecommerce-2008',
    'dmca-512h persuasive baugher-2021',
  ],
  [
    'wawd',
    'nature-of-speech binding anonymous-online-speakers-2011',
    '2themart persuasive 2themart-2001',
    'dendrite persuasive salehoo-2010',
  ],
  [
    'dcd',
    'grand-jury-nexus-ddc persuasive grand-jury-11116275-2012',
    'good-cause-doe binding strike-3-2020',
    'doe-jurisdiction-dcd persuasive sinclair-2009',
  ],
  ['ctd', 'doe-v-individuals persuasive doe-i-v-individuals-2008'],
  [
    'mad',
    'london-sire persuasive london-sire-2008',
    'cahill persuasive mcmann-2006',
    'mcmann persuasive mcmann-2006',
    'doe-jurisdiction-mad persuasive mcmann-2006',
  ],
  ['ded', 'cahill persuasive avas-2022'],
  ['nvd', 'highfields persuasive fodor-2011'],
  ['pamd', '2themart persuasive enterline-2008'],
  ['pawd', '2themart persuasive mcvicker-2010'],
  ['mowd', '2themart persuasive sedersten-2009'],
  ['ilnd', 'sony-arista persuasive first-time-videos-2011'],
  [
    'mied',
    'highfields persuasive signature-v-doe-2015',
    'art-of-living persuasive signature-v-doe-2015',
    'post-judgment-signature persuasive signature-v-doe-2018',
  ],
];

/** Where no test was found at all, and where none of an appellate court or none for civil speech. */
const NONE =
  'ala alaska ark colo fla ga haw idaho iowa kan la mass me minn miss mo mont nc nd neb nev nm okla or ri sc sd utah vt wva wyo ca1 ca3 ca5 ca7 ca10 ca11 cafc mdd vaed';
const NONE_BESIDE = 'conn ohio tenn ca4 ca6 ca8 cadc dcd';

const law = lawRegistry();
const files = law.all('court-follow');
const ids = (text: string): string[] => text.split(' ');

describe('which court follows what', () => {
  it.each(FOLLOWED)('%s', (court, ...tests) => {
    const { follows } = law.get('court-follow', court);
    expect(follows.map(({ rule, force, authority }) => `${rule} ${force} ${authority}`)).toEqual(
      tests,
    );
  });

  it('has a file for fifty states, the District of Columbia, thirteen circuits, seventeen districts', () => {
    expect(files.map(({ id }) => id).toSorted()).toEqual(
      [...FOLLOWED.map(([court]) => court), ...ids(NONE)].toSorted(),
    );
    expect(files).toHaveLength(51 + 13 + 17);
  });

  it.each([
    ['nysd', 'sony-arista', 'binding', ['copyright']],
    ['nysd', 'sony-arista', 'persuasive', ['defamation']],
    ['nyed', 'sony-arista', 'persuasive', ['defamation']],
    ['ca2', 'sony-arista', 'binding', ['copyright']],
    ['cadc', 'good-cause-doe', 'binding', ['copyright']],
    ['mad', 'london-sire', 'persuasive', ['copyright']],
    ['mad', 'cahill', 'persuasive', ['defamation']],
    ['ilnd', 'sony-arista', 'persuasive', ['copyright']],
  ])('%s follows %s (%s) for %j alone', (court, rule, force, causes) => {
    expect(law.get('court-follow', court).follows).toContainEqual(
      expect.objectContaining({ rule, force, causes }),
    );
  });

  it.each([
    ['conn', 'conn-bill-of-discovery', 'pre-suit-discovery'],
    ['ill', 'ill-r-224', 'pre-suit-discovery'],
    ['tex', 'texas-r-202', 'pre-suit-discovery'],
    ['ny', 'ny-3102c', 'pre-suit-discovery'],
    ['nj', 'warren-hospital', 'speech-by-unlawful-access'],
    ['ca6', 'post-judgment-signature', 'liability-adjudged'],
    ['ca9', 'branzburg-glassdoor', 'grand-jury-subpoena'],
    ['dcd', 'grand-jury-nexus-ddc', 'grand-jury-subpoena'],
    ['cand', 'section-1782', 'foreign-proceeding-application'],
    ['cand', 'dmca-512h', 'section-512h-subpoena'],
    ['azd', 'dmca-512h', 'section-512h-subpoena'],
  ])('%s follows %s for one kind of request: %s', (court, rule, fact) => {
    expect(law.get('court-follow', court).follows).toContainEqual(
      expect.objectContaining({ rule, when: { fact } }),
    );
  });

  it.each([
    ['cal', 'krinsky', 'defendant'],
    ['cal', 'rancho', 'nonparty'],
    ['cal', 'cal-privacy', 'nonparty'],
    ['wawd', 'dendrite', 'defendant'],
    ['ca4', 'lefkoe', 'nonparty'],
  ])('%s follows %s for one role: %s', (court, rule, speakers) => {
    expect(law.get('court-follow', court).follows).toContainEqual(
      expect.objectContaining({ rule, speakers }),
    );
  });
});

describe('where no test was found', () => {
  it('says so, with where it was looked and when, and follows nothing', () => {
    const nothing = files.filter(({ follows }) => follows.length === 0);
    expect(nothing.map(({ id }) => id).toSorted()).toEqual(ids(NONE).toSorted());
    for (const { noneFound } of nothing) expect(noneFound?.asOf).toBe('2026-11-22');
  });

  it('says so beside the narrow or lower rule that was found', () => {
    const beside = files.filter(({ follows, noneFound }) => follows.length > 0 && noneFound);
    expect(beside.map(({ id }) => id).toSorted()).toEqual(ids(NONE_BESIDE).toSorted());
  });

  it.each([
    ['fla', ['hvide-2000']],
    ['idaho', ['jacobson-2012']],
    ['mont', ['doty-2008']],
    ['nc', ['hester-2010']],
    ['or', ['doe-v-ts-2008']],
    ['me', ['fitch-2005', 'gunning-2017']],
    ['dcd', ['sinclair-2009']],
  ])('%s names the rulings that choose none', (court, rulings) => {
    const { noneFound } = law.get('court-follow', court);
    expect(noneFound?.rulings.map(({ authority }) => authority)).toEqual(rulings);
  });

  it('cannot be left out of a file that follows nothing', () => {
    const bare = { kind: 'court-follow', id: 'ala', name: 'Ala.', follows: [] };
    expect(courtFollowSchema.safeParse(bare).success).toBe(false);
  });
});

describe('since when', () => {
  const followed = files.flatMap(({ id, follows }) => follows.map((one) => ({ id, ...one })));

  it('a court follows nothing before its authority was decided, and nothing that ends before', () => {
    const early = followed.filter(({ authority, since, to }) => {
      const decided = law.get('authority', authority).decided ?? '';
      return since < decided || (to !== null && to < since);
    });
    expect(early).toEqual([]);
  });

  it.each([
    ['va', 'hadeed', '2014-01-07', '2015-04-15'],
    ['va', 'aol-good-faith', '2000-01-31', '2002-06-30'],
    ['ca9', 'nature-of-speech-2010', '2010-07-12', '2011-01-06'],
    ['tex', 'andra', '2017-03-24', '2018-12-31'],
    ['ny', 'ny-gsb', '2024-05-30', null],
  ])('%s followed %s from %s to %s', (court, rule, since, to) => {
    expect(followed.find((one) => one.id === court && one.rule === rule)).toMatchObject({
      since,
      to,
    });
  });

  it('says of no district decision that it binds another judge of the district', () => {
    const districts = ids('cand nysd nyed azd wawd dcd ctd mad ded nvd pamd pawd mowd ilnd mied');
    const own = followed.filter(
      ({ id, force, authority }) =>
        districts.includes(id) &&
        force === 'binding' &&
        law.get('authority', authority).court === id,
    );
    expect(own).toEqual([]);
  });
});
