import { toBoards } from './boards/boards.ts';
import { toAttendanceReturn } from './datasets/attendance.ts';
import { toEarlyHelpReturn, toOutcomesByAgencyReturn, toOutcomesReturn } from './datasets/earlyHelp.ts';
import { toEhcPlansReturn } from './datasets/ehcPlans.ts';
import { toGoodLevelCrossedReturn, toGoodLevelReturn } from './datasets/goodLevel.ts';
import { toGoodLevelByGroupReturn } from './datasets/goodLevelByGroup.ts';
import {
  toAccessReturn,
  toInpatientReturn,
  toLocalityWaitsReturn,
  toReferralsReturn,
  toWaitsReturn,
} from './datasets/mentalHealth.ts';
import {
  toAbsenceReviewReturn,
  toHolidayReturn,
  toSafeguardingReturn,
  toSelfEvaluationReturn,
  toSupportingFamiliesReturn,
  toTrainingReturn,
} from './datasets/quarterly.ts';
import { toSendPlanReturn } from './datasets/sendPlan.ts';
import { toTakeUpReturn } from './datasets/takeUp.ts';
import {
  toAdmissionsReturn,
  toDevelopmentReturn,
  toHealthyWeightReturn,
  toPersistentAbsenceReturn,
  toSocialCareReturn,
  toSocialWorkerReturn,
  toSpecialNeedsReturn,
  toSuspensionsReturn,
} from './datasets/yearly.ts';
import { toPartnershipJson } from './partnership.ts';
import { toReturnFiles } from './returnFiles.ts';
import type { Return } from './table.ts';
import { type Size, toWorld, type World } from './world.ts';

const RETURNS: readonly ((world: World) => Return)[] = [
  toGoodLevelReturn,
  toGoodLevelByGroupReturn,
  toGoodLevelCrossedReturn,
  toTakeUpReturn,
  toDevelopmentReturn,
  toHealthyWeightReturn,
  toTrainingReturn,
  toHolidayReturn,
  toEhcPlansReturn,
  toSendPlanReturn,
  toSpecialNeedsReturn,
  toPersistentAbsenceReturn,
  toSuspensionsReturn,
  toAbsenceReviewReturn,
  toSelfEvaluationReturn,
  toAccessReturn,
  toReferralsReturn,
  toWaitsReturn,
  toLocalityWaitsReturn,
  toInpatientReturn,
  toAdmissionsReturn,
  toEarlyHelpReturn,
  toOutcomesReturn,
  toOutcomesByAgencyReturn,
  toSupportingFamiliesReturn,
  toSafeguardingReturn,
  toSocialCareReturn,
  toSocialWorkerReturn,
  toAttendanceReturn,
];

/** Every file that the demonstration's data owners hand in, one return after another: path below the folder → text. */
export function* generateFiles(size: Size): Generator<[path: string, text: string]> {
  const world = toWorld(size);
  yield ['partnership.json', toJson(toPartnershipJson(world))];
  for (const [edition, board] of toBoards(size.seed)) yield [`boards/${edition}.json`, toJson(board)];
  for (const toReturn of RETURNS) yield* toReturnFiles(toReturn(world));
}

function toJson(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
