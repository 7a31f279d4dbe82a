/** A kind of text by which single people can be known. `isOne`: one such text is enough, whatever else the column holds. */
export interface PersonalKind {
  readonly kind: string;
  readonly isOne: boolean;
  readonly matches: (text: string) => boolean;
}

const POSTCODE =
  /^(GIR ?0AA|[A-PR-UWYZ]([0-9]{1,2}|[A-HK-Y][0-9]([0-9]|[ABEHMNPRV-Y])?|[0-9][A-HJKPS-UW]) ?[0-9][ABD-HJLNP-UW-Z]{2})$/i;
const DAY = /^(\d{1,2}[/.-]\d{1,2}[/.-](19|20)\d{2}|(19|20)\d{2}-\d{2}-\d{2})( 00:00(:00)?)?$/;
const UPN_LETTERS = 'ABCDEFGHJKLMNPQRTUVWXYZ';

/** Texts that tell of a person by their form; where a number may have that form by chance, by its check digit. */
export const PERSONAL_KINDS: readonly PersonalKind[] = [
  { kind: 'e-mail addresses', isOne: true, matches: (text) => /^[^\s@]+@[^\s@]+\.[a-z]{2,}$/i.test(text) },
  { kind: 'unique pupil numbers', isOne: true, matches: isPupilNumber },
  {
    kind: 'NHS numbers',
    isOne: true,
    matches: (text) => /^\d{3}[ -]\d{3}[ -]\d{4}$/.test(text) && isNhsNumber(text.replace(/\D/g, '')),
  },
  {
    kind: 'National Insurance numbers',
    isOne: true,
    matches: (text) => /^[A-CEGHJ-PR-TW-Z]{2} ?\d{2} ?\d{2} ?\d{2} ?[A-D]$/i.test(text),
  },
  {
    kind: 'telephone numbers',
    isOne: true,
    matches: (text) => /^(\+44|0044|0)\s?7\d{3}[\s-]?\d{3}[\s-]?\d{3}$/.test(text),
  },
  { kind: 'full postcodes', isOne: true, matches: (text) => text.includes(' ') && POSTCODE.test(text) },
  { kind: 'full postcodes', isOne: false, matches: (text) => POSTCODE.test(text) },
  { kind: 'NHS numbers', isOne: false, matches: (text) => /^\d{10}$/.test(text) && isNhsNumber(text) },
  { kind: 'unique learner numbers', isOne: false, matches: (text) => /^\d{10}$/.test(text) && isLearnerNumber(text) },
  { kind: 'days, such as dates of birth', isOne: false, matches: (text) => DAY.test(text) },
  { kind: 'names of people', isOne: false, matches: isFullName },
];

/** Names of columns that hold something of a person, by the words that they are made of. */
export const PERSONAL_COLUMNS: readonly { readonly kind: string; readonly pattern: RegExp }[] = [
  { kind: 'pupil or learner numbers', pattern: /^(upn|uln|unique_(pupil|learner)_(no|number|id)|former_upn)$/ },
  { kind: 'NHS numbers', pattern: /^nhs_?(no|num|number|id)$/ },
  {
    kind: 'names of people',
    pattern:
      /^((legal|preferred|known_as|child|childs|pupil|student|patient|client|parent|carer|person|worker|staff)_)?(fore|first|given|middle|last|sur|family|full)_?names?$|^(child|childs|pupil|student|patient|client|parent|carer|person)_name$|^(initials|surname|forename)$/,
  },
  { kind: 'dates of birth', pattern: /^(dob|d_o_b|date_?of_?birth|birth_?(date|day)|born_on)$|_dob$|_date_of_birth$/ },
  { kind: 'postcodes', pattern: /^((home|child|pupil|full|current)_)?post_?code$|^pcd[s2]?$/ },
  {
    kind: 'addresses',
    pattern: /^((home|postal|street|child|pupil)_)?address(_line)?(_?\d)?$|^(e_?mail|email_address|e_mail_address)$/,
  },
  { kind: 'telephone numbers', pattern: /^((mobile|home|contact|parent)_)?(phone|telephone|mobile)(_(no|number))?$/ },
  {
    kind: 'numbers of single people',
    pattern:
      /^(pupil|child|student|patient|client|person|case|learner|service_user|nino|ni|passport)_?(id|ref|reference|no|number|identifier)$|^(nino|upn_hash|swift_id|mosaic_id|liquidlogic_id|eha_id|national_insurance_number)$/,
  },
];

/** Common given names: enough to tell a list of people from a list of places, whatever their surnames are. */
const GIVEN_NAMES: ReadonlySet<string> = new Set(
  (
    'oliver george harry noah jack leo arthur muhammad mohammed oscar charlie jacob thomas henry william james joshua alfie freddie archie ' +
    'ethan isaac alexander joseph edward samuel max daniel adam lucas logan mohammad benjamin finley ryan luke matthew liam nathan callum jamie ' +
    'connor dylan lewis michael david john robert paul mark andrew richard peter stephen christopher simon kevin gary ali ahmed omar ibrahim ' +
    'olivia amelia isla ava mia ivy lily isabella rosie sophia grace willow freya florence emily ella poppy evie elsie charlotte evelyn sienna ' +
    'sofia daisy phoebe sophie alice harper matilda ruby emma maya millie jessica chloe hannah lucy megan holly katie zara aisha fatima maryam ' +
    'sarah susan karen julie nicola jane helen rachel rebecca claire laura amy elizabeth mary margaret patricia linda samantha priya ananya'
  ).split(' '),
);

function isFullName(text: string): boolean {
  if (!/^\p{Lu}[\p{L}'’-]+,? (\p{Lu}[\p{L}'’.-]* )?\p{Lu}[\p{L}'’-]+$/u.test(text)) return false;
  const words = text.toLowerCase().replace(',', '').split(' ');
  return GIVEN_NAMES.has(words[0] ?? '') || (text.includes(',') && GIVEN_NAMES.has(words[1] ?? ''));
}

/** The check letter of a unique pupil number is the weighted sum of its twelve other places, modulo 23. */
function isPupilNumber(text: string): boolean {
  if (!/^[A-HJ-NP-RT-Z]\d{11}[0-9A-HJ-NP-RT-Z]$/.test(text)) return false;
  const digits = Array.from(text.slice(1), (c) => (/\d/.test(c) ? Number(c) : UPN_LETTERS.indexOf(c)));
  const sum = digits.reduce((total, digit, i) => total + digit * (i + 2), 0);
  return UPN_LETTERS[sum % 23] === text[0];
}

function weightedSum(text: string): number {
  return Array.from(text.slice(0, 9), Number).reduce((total, digit, i) => total + digit * (10 - i), 0);
}

/** Modulus 11: the tenth digit of an NHS number. */
export function isNhsNumber(text: string): boolean {
  const check = (11 - (weightedSum(text) % 11)) % 11;
  return check !== 10 && check === Number(text[9]);
}

function isLearnerNumber(text: string): boolean {
  const rest = weightedSum(text) % 11;
  return rest !== 0 && text[0] !== '0' && 10 - rest === Number(text[9]);
}
