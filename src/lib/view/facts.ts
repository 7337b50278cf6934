import { figuresOf } from '$lib/atlas/measures';
import { turnsOf, type Turns } from '$lib/atlas/turns';
import {
  MODELS,
  type AgreementsByCounty,
  type Catalogue,
  type Column,
  type CountyList,
  type Figure,
  type Fips,
  type Span
} from '$lib/atlas/types';

/** What the explorer's page brings along, so that its first map needs no request. */
export interface Opening {
  catalogue: Catalogue;
  /** Every county on the ground, packed. */
  ground: string;
  /** The newest period of the first measure. */
  column: Column;
  agreements: AgreementsByCounty;
  /** Names of the counties that column has a value for; all the others come later. */
  counties: CountyList;
}

/** Fetches a published column by its path under `data/`. Rejects where it cannot be had. */
export type GetColumn = (path: string) => Promise<Column>;

/** Agreements by county, as the domain reads them. */
export function spansOf(agreements: AgreementsByCounty): Map<Fips, Span[]> {
  return new Map(
    Object.entries(agreements.counties).map(([fips, rows]) => [
      fips,
      rows.map(([model, signed, until, goneBy]) => ({
        model: MODELS[model] ?? 'unknown',
        signed,
        until,
        goneBy
      }))
    ])
  );
}

function columnPath(measure: string, period: string): string {
  return `columns/${measure}/${period}.json`;
}

/** The published figures, each file fetched once and then at hand. A failed fetch is forgotten, so that it can be tried again. */
export class Facts {
  readonly spans: ReadonlyMap<Fips, readonly Span[]>;
  readonly #columns = new Map<string, ReadonlyMap<Fips, Figure>>();
  readonly #coming = new Map<string, Promise<ReadonlyMap<Fips, Figure>>>();
  readonly #get: GetColumn;
  #turns: Turns | null = null;

  constructor(opening: Pick<Opening, 'column' | 'agreements'>, get: GetColumn) {
    const { column, agreements } = opening;
    this.#get = get;
    this.spans = spansOf(agreements);
    this.#columns.set(columnPath(column.measure, column.period), figuresOf(column));
  }

  /** The days on which agreements begin and end, worked out when first asked for. */
  get turns(): Turns {
    return (this.#turns ??= turnsOf(this.spans));
  }

  /** A column's figures if they are at hand. */
  figuresAtHand(measure: string, period: string): ReadonlyMap<Fips, Figure> | null {
    return this.#columns.get(columnPath(measure, period)) ?? null;
  }

  /** A column's figures, fetched if need be. Rejects on a failed fetch or a file that holds another column. */
  figures(measure: string, period: string): Promise<ReadonlyMap<Fips, Figure>> {
    const path = columnPath(measure, period);
    const under = this.#coming.get(path);
    if (under) return under;
    const coming = this.#fetch(path, measure, period).finally(() => this.#coming.delete(path));
    this.#coming.set(path, coming);
    return coming;
  }

  async #fetch(path: string, measure: string, period: string): Promise<ReadonlyMap<Fips, Figure>> {
    const column = await this.#get(path);
    if (column.measure !== measure || column.period !== period)
      throw new Error(`${path} holds ${column.measure} ${column.period}`);
    const figures = figuresOf(column);
    this.#columns.set(path, figures);
    return figures;
  }
}
