import type { ReadingFlag } from '../../order-reading.ts';
import { warning } from '../kind-input.ts';
import { missingNumbers } from '../numbered-paragraphs.ts';
import type { DeclarationDetails } from './declaration-details.ts';

/** What a declaration lacks or leaves in doubt. */
export function flagDeclaration(details: DeclarationDetails): readonly ReadingFlag[] {
  const { declarant, paragraphs } = details;
  const lost = missingNumbers(paragraphs);
  return [
    ...(declarant === null
      ? [warning('declarant-missing', 'The paper does not say who declares.')]
      : []),
    ...flagOath(details),
    ...flagExecution(details),
    ...flagBasis(details),
    ...(lost.length === 0
      ? []
      : [
          warning(
            'paragraph-numbers-missing',
            `No paragraph was found for the numbers ${lost.slice(0, 12).join(', ')}.`,
          ),
        ]),
  ];
}

function flagOath({ oath, executed }: DeclarationDetails): readonly ReadingFlag[] {
  if (oath === null) {
    const message = 'The paper is neither sworn nor declared under penalty of perjury.';
    return [warning('oath-missing', message)];
  }
  const flags: ReadingFlag[] = [];
  const add = (code: string, message: string): void => {
    flags.push(warning(code, message, oath.words.at));
  };
  if (oath.form === 'no-penalty') {
    add(
      'penalty-of-perjury-missing',
      'It is declared, but not under penalty of perjury (28 U.S.C. § 1746).',
    );
  }
  if (oath.penaltyOfPerjury && !oath.trueAndCorrect) {
    add(
      'true-and-correct-missing',
      'It is declared under penalty of perjury, but not to be true (28 U.S.C. § 1746).',
    );
  }
  if (/\bbest\s+of\s+my\s+(?:knowledge|information|recollection|belief)/i.test(oath.words.text)) {
    add('oath-qualified', 'Its oath is only to the best of what the declarant knows or believes.');
  }
  if (oath.form === 'affidavit' && oath.jurat === null) {
    add('jurat-missing', 'It is sworn, but bears no officer’s certificate.');
  }
  if (
    oath.form === 'within-united-states' &&
    executed.place !== null &&
    !isDomestic(executed.place.text)
  ) {
    add(
      'oath-form-abroad',
      `It was executed at "${executed.place.text}", which names no state; outside the United States the oath must name its laws (28 U.S.C. § 1746(1)).`,
    );
  }
  return flags;
}

const STATES =
  /\b(?:Alabama|Alaska|Arizona|Arkansas|California|Colorado|Connecticut|Delaware|Florida|Georgia|Hawaii|Idaho|Illinois|Indiana|Iowa|Kansas|Kentucky|Louisiana|Maine|Maryland|Massachusetts|Michigan|Minnesota|Mississippi|Missouri|Montana|Nebraska|Nevada|New (?:Hampshire|Jersey|Mexico|York)|(?:North|South) (?:Carolina|Dakota)|Ohio|Oklahoma|Oregon|Pennsylvania|Rhode Island|Tennessee|Texas|Utah|Vermont|Virginia|Washington|Wisconsin|Wyoming|District of Columbia|D\.\s?C\.?|Puerto Rico|Guam|U\.?S\.?A?\.?|United States|A[KLRZ]|C[AOT]|D[CE]|FL|GA|HI|I[ADLN]|K[SY]|LA|M[ADEINOST]|N[CDEHJMVY]|O[HKR]|PA|RI|S[CD]|T[NX]|UT|V[AT]|W[AIVY]|Calif|Mass|Tex|Fla|Conn|Wash)(?![\p{L}])/u;

/** A town alone may be anywhere: only a place with a comma is taken to say where. */
function isDomestic(place: string): boolean {
  return STATES.test(place) || !place.includes(',');
}

function flagExecution({ executed, signature }: DeclarationDetails): readonly ReadingFlag[] {
  const flags: ReadingFlag[] = [];
  if (executed.date?.iso == null) {
    const message =
      executed.date === null
        ? 'It does not say when it was executed.'
        : `The date of execution is open or impossible: "${executed.date.text}".`;
    flags.push(warning('execution-date-missing', message, executed.date?.at ?? null));
  }
  if (signature.state !== 'blank-rule') return flags;
  const message =
    'The line for the signature is blank in the text; a drawn signature would be a picture.';
  return [...flags, warning('signature-blank', message, signature.name?.at ?? null)];
}

function flagBasis({ basis, differing }: DeclarationDetails): readonly ReadingFlag[] {
  const flags: ReadingFlag[] = [];
  const at = basis.words?.at ?? null;
  if (basis.basis === 'none-stated') {
    const message = 'It does not say that it rests on personal knowledge.';
    flags.push(warning('personal-knowledge-missing', message));
  }
  if (basis.basis === 'disclaimed') {
    flags.push(warning('personal-knowledge-disclaimed', 'It disclaims personal knowledge.', at));
  }
  if (basis.basis === 'information-and-belief') {
    flags.push(warning('information-and-belief', 'It rests on information and belief.', at));
  }
  for (const each of differing) {
    const where = each.paragraph === null ? '' : ` (¶ ${each.paragraph})`;
    flags.push(
      warning(`basis-${each.basis}`, `${SAYS[each.basis]}${where}: "${short(each.text)}"`, each.at),
    );
  }
  return flags;
}

const SAYS: Readonly<Record<DeclarationDetails['differing'][number]['basis'], string>> = {
  'information-and-belief': 'It rests here on information and belief',
  told: 'It says here what others told',
  records: 'It rests here on a review of records',
  disclaimed: 'It disclaims personal knowledge here',
};

function short(text: string): string {
  return text.length <= 90 ? text : `${text.slice(0, 90).replace(/\s\S*$/, '')} …`;
}
