import { newReportId } from '@lagesbild/shared/domain/report_identifier.ts';
import { isComplete, newDraft, type ReportDraft } from './report_draft.ts';

/** Everything of one account's reporting that is under way on this phone. Stored as JSON, taken up again. */
export interface ReportDesk {
  /** The report being written. */
  draft: ReportDraft;
  /** Complete ones of the same round, to be sent together with it. */
  round: readonly ReportDraft[];
  /** Laid aside while another is corrected; the last comes back first. */
  aside: readonly ReportDraft[];
  /** Ids of what was sent last: what the thanks are for. */
  sent: readonly string[];
}

export const emptyDesk = (): ReportDesk => ({ draft: newDraft(), round: [], aside: [], sent: [] });

/** True when something has been said that would be missed. */
const isBegun = ({ categoryCode, details }: ReportDraft): boolean =>
  categoryCode !== null || details.text !== '' || details.immediateStep !== '';

/** "En till på samma plats och tid": the written one joins the round, the next begins with its place and time. */
export function addAnother(desk: ReportDesk): ReportDesk {
  const { draft, round } = desk;
  if (!isComplete(draft) || draft.original) return desk;
  const { place, nearPlace, timeChoice, time, noticedAt, ownFrom, ownTo } = draft;
  const next = { ...newDraft(), place, nearPlace, timeChoice, time, noticedAt, ownFrom, ownTo };
  return { ...desk, draft: next, round: [...round, draft] };
}

/**
 * One of the round becomes the one being written; that one joins the round in its place when it is complete, and is laid
 * aside when it is only begun.
 */
export function takeFromRound(desk: ReportDesk, id: string): ReportDesk {
  const taken = desk.round.find((draft) => draft.id === id);
  if (!taken) return desk;
  const stays = isComplete(desk.draft) ? [desk.draft] : [];
  const round = desk.round.flatMap((draft) => (draft.id === id ? stays : [draft]));
  const isLaidAside = stays.length === 0 && isBegun(desk.draft);
  return { ...desk, draft: taken, round, aside: isLaidAside ? [...desk.aside, desk.draft] : desk.aside };
}

export const dropFromRound = (desk: ReportDesk, id: string): ReportDesk => ({
  ...desk,
  round: desk.round.filter((draft) => draft.id !== id),
});

/** Another report comes to the front (to be corrected, or sent again); what was being written is laid aside. */
export function takeUp(desk: ReportDesk, draft: ReportDraft): ReportDesk {
  const { draft: present, aside } = desk;
  const keeps = isBegun(present) && present.id !== draft.id;
  return { ...desk, draft, aside: keeps ? [...aside, present] : aside };
}

/** The report in front is done with; what was laid aside comes back. */
function putAway(desk: ReportDesk): ReportDesk {
  return { ...desk, draft: desk.aside.at(-1) ?? newDraft(), aside: desk.aside.slice(0, -1) };
}

export const cancelCorrection = putAway;

/** After sending the report in front, with its round unless it was a correction. */
export function afterSending(desk: ReportDesk, sent: readonly string[]): ReportDesk {
  const round = desk.draft.original ? desk.round : [];
  return { ...putAway(desk), round, sent };
}

/** After "Lugnt": what is being written stays. */
export const afterCalm = (desk: ReportDesk, id: string): ReportDesk => ({ ...desk, sent: [id] });

/**
 * A refused report whose id belongs to something else gets a new id; one that the server already holds under this id
 * is corrected there instead.
 */
export function draftOfRefused(form: unknown, idIsTaken: boolean): ReportDraft {
  const draft = { ...newDraft(), ...(form as Partial<ReportDraft>) };
  return idIsTaken ? { ...draft, id: newReportId() } : draft;
}
