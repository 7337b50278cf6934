import { inForce } from '$lib/atlas/agreements';
import { MODELS, type DayDate, type Fips, type Model, type Span } from '$lib/atlas/types';
import type { Place, PlaceBook } from './place-book';

/** The agreements of a place. */
export interface Agreements {
  /** In force on the day: agreements and the agencies that hold them. */
  inForce: { agreements: number; agencies: number };
  byModel: { model: Model; agreements: number; agencies: number }[];
  /** Agencies among those in force that act in a whole state. */
  statewide: number;
  /** The day the first agreement ever was signed; null where none was found. */
  first: DayDate | null;
  /** People who live in counties with an agreement in force of an agency of the county or of a place in it. */
  covered: { people: number; of: number } | null;
  /** Every agreement ever, oldest signing first. */
  spans: Span[];
}

/** Agencies of a book, by the counties and by the states they act in. */
interface Seats {
  counties: Map<Fips, number[]>;
  states: Map<string, number[]>;
}
/** Made once a book: a long comparison asks for hundreds of places. */
const seatsOfBook = new WeakMap<PlaceBook, Seats>();

function seatsOf(book: PlaceBook): Seats {
  const known = seatsOfBook.get(book);
  if (known) return known;
  const seats: Seats = { counties: new Map(), states: new Map() };
  const note = <Key>(seat: Map<Key, number[]>, key: Key, at: number): void => {
    const some = seat.get(key);
    if (some) some.push(at);
    else seat.set(key, [at]);
  };
  for (const [at, { state, counties }] of book.agencies.entries()) {
    note(seats.states, state, at);
    for (const fips of counties) note(seats.counties, fips, at);
  }
  seatsOfBook.set(book, seats);
  return seats;
}

/** The agencies that act in a place, each once, in the book's order. */
function agenciesOf(place: Place, book: PlaceBook): PlaceBook['agencies'] {
  const { counties, states } = seatsOf(book);
  const found = new Set<number>();
  for (const { abbr } of place.states ?? []) for (const at of states.get(abbr) ?? []) found.add(at);
  for (const fips of place.counties) for (const at of counties.get(fips) ?? []) found.add(at);
  return [...found].sort((a, b) => a - b).flatMap((at) => book.agencies[at] ?? []);
}

/** Worked out once a place of a book and a day: sentences, table and charts all ask for them. */
const known = new WeakMap<Place, { book: PlaceBook; day: DayDate; agreements: Agreements }>();

/**
 * The agreements of the agencies that act in a place. An agency of several counties counts once. Agencies that act in a
 * whole state belong to places made of whole states, and to no county.
 */
export function agreementsOf(place: Place, book: PlaceBook, day: DayDate): Agreements {
  const found = known.get(place);
  if (found?.book === book && found.day === day) return found.agreements;
  const agreements = workOut(place, book, day);
  known.set(place, { book, day, agreements });
  return agreements;
}

function workOut(place: Place, book: PlaceBook, day: DayDate): Agreements {
  const agencies = agenciesOf(place, book);
  const held = agencies
    .map((agency) => ({
      statewide: agency.statewide,
      models: agency.spans.filter((span) => inForce(span, day) === 'yes').map(({ model }) => model)
    }))
    .filter(({ models }) => models.length > 0);
  const spans = agencies
    .flatMap((agency) => agency.spans)
    .sort((a, b) => (a.signed < b.signed ? -1 : a.signed > b.signed ? 1 : 0));
  return {
    inForce: {
      agreements: held.reduce((sum, { models }) => sum + models.length, 0),
      agencies: held.length
    },
    byModel: MODELS.map((model) => ({
      model,
      agreements: held.reduce((sum, one) => sum + one.models.filter((m) => m === model).length, 0),
      agencies: held.filter(({ models }) => models.includes(model)).length
    })),
    statewide: held.filter(({ statewide }) => statewide).length,
    first: spans[0]?.signed ?? null,
    covered: coveredBy(place, book, day),
    spans
  };
}

function coveredBy(place: Place, book: PlaceBook, day: DayDate): Agreements['covered'] {
  let people = 0;
  let of = 0;
  for (const fips of place.counties) {
    const population = book.population(fips);
    if (population === null) continue;
    of += population;
    const spans = book.spans.get(fips) ?? [];
    if (spans.some((span) => inForce(span, day) === 'yes')) people += population;
  }
  return of > 0 ? { people, of } : null;
}
