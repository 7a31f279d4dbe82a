import { VERDICTS, type Verdict } from '#domain/editions/edition.ts';
import { ORDERS, type Order } from './scorecardModel.ts';

/** The order of the rows as the address names it; anything else is the order of the plan. */
export function readOrder(sort: string | undefined): Order {
  return ORDERS.find((order) => order === sort) ?? 'priority';
}

/** The mark that the rows are filtered by, as the address names it. */
export function readVerdict(filter: string | undefined): Verdict | undefined {
  return VERDICTS.find((verdict) => verdict === filter);
}
