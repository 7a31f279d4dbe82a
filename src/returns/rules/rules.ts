import { CONFIG_RULES } from './configRules.ts';
import { CONTAINER_RULES } from './containerRules.ts';
import { FILTER_RULES } from './filterRules.ts';
import { GEOGRAPHY_RULES } from './geographyRules.ts';
import { HEADER_RULES } from './headerRules.ts';
import { KEY_RULES } from './keyRules.ts';
import { LOGIC_RULES } from './logicRules.ts';
import { METADATA_RULES } from './metadataRules.ts';
import { PERIOD_RULES } from './periodRules.ts';
import { PERSONAL_RULES } from './personalRules.ts';
import type { Rule } from './rule.ts';
import { SHAPE_RULES } from './shapeRules.ts';
import { TEXT_RULES } from './textRules.ts';
import { VALUE_RULES } from './valueRules.ts';
import { WORKBOOK_RULES } from './workbookRules.ts';

/** Every rule by its code. Codes are stable: reports and other programs name them. */
const TABLE = {
  ...CONTAINER_RULES,
  ...HEADER_RULES,
  ...SHAPE_RULES,
  ...PERIOD_RULES,
  ...GEOGRAPHY_RULES,
  ...FILTER_RULES,
  ...VALUE_RULES,
  ...KEY_RULES,
  ...LOGIC_RULES,
  ...PERSONAL_RULES,
  ...METADATA_RULES,
  ...CONFIG_RULES,
  ...TEXT_RULES,
  ...WORKBOOK_RULES,
} as const;

export type RuleCode = keyof typeof TABLE;
export const RULES: Readonly<Record<RuleCode, Rule>> = TABLE;
