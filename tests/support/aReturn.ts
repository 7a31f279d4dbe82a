import type { ReturnFile, ReturnFiles } from '#returns/returnFiles.ts';

type FileName = 'data.csv' | 'data.meta.csv' | 'measure.json';

const HEADER =
  'time_period,time_identifier,geographic_level,country_code,country_name,old_la_code,new_la_code,la_name,lad_code,lad_name,sex,gld_percent,gld_children';

const PLACES = [
  'National,E92000001,England,,,,,',
  'Local authority,E92000001,England,885,E10000034,Worcestershire,,',
  'Local authority district,E92000001,England,885,E10000034,Worcestershire,E07000234,Bromsgrove',
];

/** Three places × two years × three categories, line 2 to 19; each line has figures of its own. */
function toData(): string {
  const rows: string[] = [];
  for (const place of PLACES) {
    for (const period of ['202122', '202223']) {
      for (const sex of ['Total', 'Girls', 'Boys']) {
        const n = rows.length;
        const percent = n === 0 ? '65.2' : (60 + n * 1.3).toFixed(1);
        rows.push(`${period},Academic year,${place},${sex},${percent},${1_000 - n * 7}`);
      }
    }
  }
  return `${HEADER}\n${rows.join('\n')}\n`;
}

const META = `col_name,col_type,label,indicator_grouping,indicator_unit,indicator_dp,filter_hint,filter_grouping_column
sex,Filter,Sex,,,,,
gld_percent,Indicator,Percentage at a good level of development,,%,1,,
gld_children,Indicator,Children at a good level of development,,,0,,
`;

const MEASURE = {
  label: 'Good level of development',
  topic: 'best-start',
  definition: 'Children at a good level of development at the end of reception.',
  geographyBasis: 'where the school is',
  frequency: 'yearly',
  columns: { gld_percent: 'gld_percent', gld_children: 'gld_children' },
  measures: {
    gld_percent: { title: 'Good level of development', polarity: 'higher', kind: 'proportion', additive: false },
    gld_children: { title: 'Children at a good level', polarity: 'none', kind: 'count', additive: true },
  },
  provenance: {
    sources: [{ id: 'eyfsp', title: 'Early years foundation stage profile results', publisher: 'DfE', route: 'file' }],
    default: 'eyfsp',
  },
  policy: 'as-published',
};

const FILES: Readonly<Record<FileName, string>> = {
  'data.csv': toData(),
  'data.meta.csv': META,
  'measure.json': `${JSON.stringify(MEASURE, null, 2)}\n`,
};

/** A small return that is right in everything; `changes` spoil its files. */
export function aReturn(changes: Partial<Record<FileName, (text: string) => string>> = {}): ReturnFiles {
  const file = (name: FileName): ReturnFile => {
    const before = FILES[name];
    const after = changes[name]?.(before) ?? before;
    if (changes[name] && after === before) throw new Error(`The change of ${name} changes nothing`);
    return { name: `gld/${name}`, bytes: toBytes(after) };
  };
  return { dataset: 'gld', data: file('data.csv'), meta: file('data.meta.csv'), measure: file('measure.json') };
}

export function toBytes(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}
