import type { DisclosureRecord } from '#domain/dataset.ts';
import { isLevel, type Level } from '#domain/geography.ts';
import type { Policy } from './policy.ts';

/** The policy as every dataset made under it records it: flat, so that any reader of the file understands it. */
export function toRecord(id: string, policy: Policy): DisclosureRecord {
  const { suppress, roundLevels, notAt, ...rest } = policy;
  return {
    id,
    ...rest,
    suppress: suppress === null ? null : `${suppress[0]}-${suppress[1]}`,
    ...(roundLevels === undefined ? {} : { roundLevels: roundLevels.join(' ') }),
    ...(notAt === undefined ? {} : { notAt: notAt.join(' ') }),
  };
}

/** The policy that a published dataset says it was made under; `undefined` where it does not say. */
export function toPolicy(record: DisclosureRecord): Policy | undefined {
  const { title, dated, counts, percentFrom } = record;
  if (typeof title !== 'string' || typeof dated !== 'string' || (counts !== 'people' && counts !== 'other'))
    return undefined;
  const number = (value: unknown): number | undefined => (typeof value === 'number' ? value : undefined);
  const roundLevels = toLevels(record.roundLevels);
  const notAt = toLevels(record.notAt);
  const percentDecimals = number(record.percentDecimals);
  return {
    title,
    dated,
    counts,
    suppress: toBand(record.suppress),
    zeroIsShown: record.zeroIsShown === true,
    complement: record.complement === true,
    minDenominator: number(record.minDenominator) ?? 0,
    roundBase: number(record.roundBase) ?? null,
    percentFrom: percentFrom === 'rounded' ? 'rounded' : 'unrounded',
    secondary: record.secondary === true,
    groupDisclosure: record.groupDisclosure === true,
    ...(roundLevels === undefined ? {} : { roundLevels }),
    ...(notAt === undefined ? {} : { notAt }),
    ...(percentDecimals === undefined ? {} : { percentDecimals }),
  };
}

function toBand(value: unknown): readonly [number, number] | null {
  const match = typeof value === 'string' ? /^(\d+)-(\d+)$/.exec(value) : null;
  return match ? [Number(match[1]), Number(match[2])] : null;
}

function toLevels(value: unknown): readonly Level[] | undefined {
  return typeof value === 'string' ? value.split(' ').filter(isLevel) : undefined;
}
