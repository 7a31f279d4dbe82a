export interface Term {
  readonly term: string;
  /** The short form that papers use, where there is one. */
  readonly short?: string;
  readonly meaning: string;
}

/** The words of this dashboard and of the board's papers, for a reader who is new to them. */
export const GLOSSARY: readonly Term[] = [
  {
    term: 'Accelerated progress plan',
    short: 'APP',
    meaning:
      'What an area must do after a revisit by the inspectorates found too little progress for children with special educational needs and disabilities.',
  },
  {
    term: 'Ambition',
    meaning:
      'A value that the partnership or the NHS set out to reach by a period. It is judged once that period has passed; before, it reads “so far”.',
  },
  {
    term: 'Ages and Stages Questionnaire',
    short: 'ASQ-3',
    meaning:
      'A questionnaire for parents at the review at two to two and a half years, in five domains of development.',
  },
  {
    term: 'As-at date',
    meaning:
      'The day up to which an edition knows figures. Whatever was published later is not in it, and ages are counted to that day.',
  },
  {
    term: 'Break in series',
    meaning:
      'Where a figure stops being the same figure: another definition, or another group of children. No change is worked out across it.',
  },
  {
    term: 'Child in need',
    short: 'CIN',
    meaning:
      'A child who gets help from social care under section 17 of the Children Act 1989. In attendance figures: without a protection plan and not looked after (CINO).',
  },
  {
    term: 'Child looked after',
    short: 'CLA',
    meaning: 'A child in the care of the council. In attendance figures: for twelve months or more at 31 March.',
  },
  {
    term: 'Child protection plan',
    short: 'CP, CPP',
    meaning: 'A plan for a child who is, or may be, suffering significant harm. In attendance figures: CPPO.',
  },
  {
    term: 'Child and adolescent mental health services',
    short: 'CAMHS',
    meaning: 'NHS mental health services for children and young people.',
  },
  {
    term: 'Confidence interval',
    meaning:
      'The span in which the figure would lie in 95 of 100 such samples. Fewer children, wider span. We print it as “34.7 to 39.8”.',
  },
  { term: 'Denominator', meaning: 'How many children a figure is out of: 1,389 in “517 of 1,389”.' },
  {
    term: 'Early help assessment',
    short: 'EHA',
    meaning: 'A shared look at what a family needs before social care does, submitted by any agency.',
  },
  {
    term: 'Early years foundation stage profile',
    short: 'EYFSP',
    meaning: 'What teachers record of each child at the end of reception. The framework changed in 2021/22.',
  },
  {
    term: 'Edition',
    meaning: 'What one board meeting saw. Its address shows the same figures for as long as it is kept.',
  },
  {
    term: 'Education, health and care plan',
    short: 'EHC plan, EHCP',
    meaning:
      'The legal plan of what a child with special educational needs gets. It is due within 20 weeks of the request.',
  },
  {
    term: 'Good level of development',
    short: 'GLD',
    meaning:
      'A child at the expected level in the prime areas of learning, in literacy and in mathematics, at the end of reception.',
  },
  {
    term: 'Holiday activities and food',
    short: 'HAF',
    meaning: 'Free activities with a meal in school holidays, for children who get free school meals.',
  },
  {
    term: 'Integrated care board',
    short: 'ICB',
    meaning:
      'The NHS body of an area, which may hold more than one county: its figures are then never those of one county alone.',
  },
  { term: 'Limit', meaning: 'A legal maximum or minimum. It is drawn, never judged.' },
  { term: 'Median', meaning: 'The middle one when all are put in order: half are above it, half below.' },
  { term: 'Numerator', meaning: 'How many of the children counted: 517 in “517 of 1,389”.' },
  { term: 'Percentage point', meaning: 'The difference of two percentages: from 27.5% to 37.2% are 9.7 points.' },
  {
    term: 'Persistent absence',
    meaning: 'Missing 10 in every 100 possible sessions or more. Severe absence: 50 in every 100 or more.',
  },
  {
    term: 'Polarity',
    meaning: 'Whether more is better, worse, or neither. A measure with neither is never called better or worse.',
  },
  { term: 'Re-referral', meaning: 'A referral to social care within 12 months of an earlier one for the same child.' },
  {
    term: 'Rolling twelve months',
    meaning:
      'A figure for the last twelve months, given every month or quarter. Neighbouring figures share months, so they cannot be tested against each other.',
  },
  {
    term: 'Special educational needs and disabilities',
    short: 'SEND',
    meaning: 'Children who need more or other help to learn than most of their age.',
  },
  {
    term: 'Statistical neighbours',
    meaning:
      'Ten areas that are most like this one by a published model (2025). They are listed on every page that names their median. Earlier models, such as that of 2021, named other areas; their lists are in no source of this site.',
  },
  {
    term: 'Withheld',
    short: 'c',
    meaning:
      'A figure that is not shown because it could point to a child. Some are withheld only because another could be worked out from them; the file never says which.',
  },
];

interface ShortForm {
  readonly short: string;
  readonly long: string;
  /** The id of the partnership whose own body it is; others have no use for it. */
  readonly partnership?: string;
}

/** Short forms that the board's papers use, spelt out; what a paper does not explain is not guessed. */
export const SHORT_FORMS: readonly ShortForm[] = [
  { short: 'AAD', long: 'All Age Disability service' },
  { short: 'ASD', long: 'autism spectrum disorder' },
  { short: 'CCE', long: 'child criminal exploitation' },
  { short: 'CCG', long: 'clinical commissioning group, the NHS body before the integrated care boards of July 2022' },
  { short: 'CSE', long: 'child sexual exploitation' },
  { short: 'CSP', long: 'community safety partnership' },
  { short: 'CYP', long: 'children and young people' },
  { short: 'DCO', long: 'designated clinical officer: the NHS lead for special educational needs in an area' },
  { short: 'DfE', long: 'Department for Education' },
  { short: 'DSL', long: 'designated safeguarding lead of a school' },
  { short: 'EEF', long: 'Education Endowment Foundation' },
  { short: 'EHCNA', long: 'education, health and care needs assessment: what comes before a plan' },
  { short: 'ELSA', long: 'emotional literacy support assistant' },
  { short: 'FFD', long: 'Family Front Door: where concerns about a child are reported' },
  { short: 'FiP', long: 'Families in Partnership, a forum of parents and carers', partnership: 'worcestershire' },
  { short: 'HT', long: 'head teacher' },
  { short: 'ICPC', long: 'initial child protection conference' },
  { short: 'IQM', long: 'Inclusion Quality Mark' },
  { short: 'JTAI', long: 'joint targeted area inspection: several inspectorates look at one subject together' },
  { short: 'LA', long: 'local authority' },
  { short: 'MAB', long: 'mainstream autism base: places for autistic children in a mainstream school' },
  { short: 'MACE', long: 'multi-agency child exploitation meeting' },
  { short: 'MAT', long: 'multi-academy trust' },
  { short: 'NHS', long: 'National Health Service' },
  { short: 'OHID', long: 'Office for Health Improvement and Disparities' },
  { short: 'ONS', long: 'Office for National Statistics' },
  { short: 'PDA', long: 'pathological demand avoidance' },
  { short: 'QA', long: 'quality assurance' },
  { short: 'QAPP', long: 'Quality Assurance, Practice and Procedures Group', partnership: 'worcestershire' },
  {
    short: 'RED',
    long: 'a pathway of the Get Safe Partnership; the paper does not spell it out',
    partnership: 'worcestershire',
  },
  { short: 'SEN', long: 'special educational needs; “SEN support” is help in school without a plan' },
  { short: 'SENCo', long: 'special educational needs coordinator of a school' },
  { short: 'WCC', long: 'Worcestershire County Council', partnership: 'worcestershire' },
  { short: 'WCF', long: 'Worcestershire Children First', partnership: 'worcestershire' },
  { short: 'WSCP', long: 'Worcestershire Safeguarding Children Partnership', partnership: 'worcestershire' },
];

export function selectShortForms(partnership: string): readonly ShortForm[] {
  return SHORT_FORMS.filter((form) => form.partnership === undefined || form.partnership === partnership);
}
