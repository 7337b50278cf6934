import type {
  Act,
  Agency,
  Agreement,
  CountyFile,
  Listing,
  Model,
  Practice
} from '$lib/atlas/types';
import { byList, type ListedNames } from '$lib/county/facts';
import { endOf, isDate, stretchOf, type Stretch } from './stretch';

/** The timeline's lanes, in their order. */
export const LANES = [
  'program',
  'agreements',
  'offices',
  'local',
  'state',
  'courts',
  'events',
  'listings'
] as const;
export type Lane = (typeof LANES)[number];

/** The turns of the program that every timeline shows. */
export const TURNS = ['first', 'rewritten', 'lapse', 'return'] as const;
export type Turn = (typeof TURNS)[number];

/** The topics of statements that tell who led an agency, which the timeline shows beside its acts. */
export const OFFICES = ['sheriff', 'election'] as const;
export type Office = (typeof OFFICES)[number];

/** A turn of the national program and the row of the facts that tells it. */
export interface Milestone {
  turn: Turn;
  act: Act;
}

/** What a mark stands for. */
export type Told =
  | { kind: 'agreement'; agency: Agency; agreement: Agreement }
  | { kind: 'act'; act: Act }
  | { kind: 'office'; office: Office; said: Practice }
  | { kind: 'listing'; listing: Listing; names: string[]; notes: string[] }
  | { kind: 'milestone'; turn: Turn; act: Act };

/** One thing on the timeline, with the days it may have begun and ended. */
export interface Mark {
  /** Unique on a page that shows one county. */
  id: string;
  lane: Lane;
  start: Stretch;
  /** When it ended; null for what happened at one time, and for what is in force or not known to have ended. */
  end: Stretch | null;
  /** Still in force at the end of the axis. Only agreements say so. */
  open: boolean;
  told: Told;
}

export interface Timeline {
  /** Oldest first. */
  marks: Mark[];
  /** Acts without a date, which no axis can hold. */
  undated: Act[];
}

const LOCAL = [
  'resolution',
  'ordinance',
  'executive order',
  'police order',
  'sheriff policy',
  'policy change'
];
const STATE = ['state law', 'state order'];
const COURTS = ['court ruling', 'lawsuit', 'settlement', 'investigation'];

/**
 * Everything dated that a county's file tells, and the turns of the program, as marks; an act that is itself a turn is
 * told once. Agreements of statewide agencies are left out: they are no county's own.
 */
export function timelineOf(
  file: Pick<CountyFile, 'agencies' | 'acts' | 'listings' | 'practices' | 'release'>,
  milestones: readonly Milestone[]
): Timeline {
  const turns = new Set(milestones.map(({ act }) => act.id));
  const acts = file.acts.filter((act) => !turns.has(act.id));
  const marks = [
    ...file.agencies.flatMap((agency) =>
      agency.agreements.map((agreement) => agreementMark(agency, agreement, file.release.asOf))
    ),
    ...acts.flatMap((act) => actMark(act, laneOf(act), { kind: 'act', act })),
    ...file.practices.flatMap(officeMark),
    ...milestones.flatMap(({ turn, act }) =>
      actMark(act, 'program', { kind: 'milestone', turn, act })
    ),
    ...byList(file.listings).map(listingMark)
  ];
  return { marks: inOrder(marks), undated: acts.filter((act) => act.date === null) };
}

/** The lane of an act: by its kind, and a whole state's orders and policies with its laws. */
export function laneOf(act: Pick<Act, 'kind' | 'scope'>): Lane {
  if (STATE.includes(act.kind)) return 'state';
  if (COURTS.includes(act.kind)) return 'courts';
  if (LOCAL.includes(act.kind)) return act.scope === 'state' ? 'state' : 'local';
  return act.kind === 'federal list' ? 'listings' : 'events';
}

/** Marks of one agency and one model, which share a row of the chart. */
export interface AgreementRow {
  id: string;
  agency: Agency;
  model: Model;
  marks: Mark[];
}

/** The rows of the agreements' lane: one for every agency and model, in the order of their first signing. */
export function agreementRows(marks: readonly Mark[]): AgreementRow[] {
  const rows = new Map<string, AgreementRow>();
  for (const mark of marks) {
    if (mark.told.kind !== 'agreement') continue;
    const { agency, agreement } = mark.told;
    const id = `${agency.id} ${agreement.model}`;
    const row = rows.get(id);
    if (row) row.marks.push(mark);
    else rows.set(id, { id, agency, model: agreement.model, marks: [mark] });
  }
  return [...rows.values()];
}

function agreementMark(agency: Agency, agreement: Agreement, asOf: string): Mark {
  const end = endOf(agreement, asOf);
  return {
    id: `agreement-${agreement.id}`,
    lane: 'agreements',
    start: stretchOf(agreement.signed),
    end,
    open: end === null,
    told: { kind: 'agreement', agency, agreement }
  };
}

/** An act's mark; none where it has no date. An act that ended within the time it began is one moment. */
function actMark(act: Act, lane: Lane, told: Told): Mark[] {
  if (act.date === null) return [];
  const start = stretchOf(act.date);
  const ended = act.ended === null ? null : stretchOf(act.ended);
  const end = ended !== null && ended.from > start.from ? ended : null;
  return [{ id: `act-${act.id}`, lane, start, end, open: false, told }];
}

/** The mark of a statement on a sheriff or an election; none for other topics, or where it has no one date. */
function officeMark(said: Practice): Mark[] {
  const office = OFFICES.find((topic) => topic === said.topic);
  if (office === undefined || said.asOf === null || !isDate(said.asOf)) return [];
  return [
    {
      id: `office-${said.id}`,
      lane: 'offices',
      start: stretchOf(said.asOf),
      end: null,
      open: false,
      told: { kind: 'office', office, said }
    }
  ];
}

function listingMark({ first: listing, names, notes }: ListedNames): Mark {
  return {
    id: `listing-${listing.id}`,
    lane: 'listings',
    start: stretchOf(listing.date),
    // A list that was taken down within days is one moment on an axis of decades; the words say when it went.
    end: null,
    open: false,
    told: { kind: 'listing', listing, names, notes }
  };
}

function inOrder(marks: readonly Mark[]): Mark[] {
  const place = (mark: Mark) => LANES.indexOf(mark.lane);
  return [...marks].sort(
    (a, b) => a.start.from - b.start.from || place(a) - place(b) || (a.id < b.id ? -1 : 1)
  );
}
