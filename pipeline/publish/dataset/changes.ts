import { createHash } from 'node:crypto';
import { MODELS, type Model } from '../../../src/lib/atlas/types';
import type { About, Change, ChangeKind } from '../../../src/lib/dataset/types';
import { compare } from '../../tables/fault';
import { rowsOf, type Row, type Tables } from '../../tables/table';

/** The namespace of the changes' ids, itself a random UUID: what is made in it is like nothing made elsewhere. */
const NAMESPACE = 'b6f0a3de-27a1-4c36-9d5b-5c1a8f6f0c2e';
/** Columns that name what a row of a table is about, the likeliest first. */
const NAMES = ['name', 'jurisdiction', 'who', 'place_name', 'agency_name', 'printed', 'title'];

/** The table of changes, newest release first and in the table's order within one. */
export function changesOf(tables: Tables): Change[] {
  const known = new Known(tables);
  return rowsOf(tables, 'changes')
    .map((row) => changeOf(row, known))
    .sort((a, b) => compare(b.date, a.date) || compare(a.release, b.release));
}

function changeOf(row: Row, known: Known): Change {
  const what = row.must('what');
  const [date, release] = [row.must('date'), row.must('release')];
  const [old, now] = [row.raw('old'), row.raw('new')];
  const slash = what.indexOf('/');
  const table = slash < 0 ? what : what.slice(0, slash);
  const rest = slash < 0 ? '' : what.slice(slash + 1);
  const uuid = uuidOf([date, release, what, old, now].join('\n'));
  const { key, ...kind } = known.kindOf(table, rest, { old, now });
  return { date, release, table, key, old, new: now, uuid, ...kind };
}

/** What the facts know of the rows that changes name. */
class Known {
  readonly #tables: Tables;
  readonly #measures: ReadonlySet<string>;
  readonly #rows = new Map<string, ReadonlyMap<string, Row>>();

  constructor(tables: Tables) {
    this.#tables = tables;
    this.#measures = new Set(rowsOf(tables, 'measures').map((row) => row.must('id')));
  }

  /** What `<table>/<rest>` means: see `Change` in `pipeline/releases/report.ts`. */
  kindOf(
    table: string,
    rest: string,
    { old, now }: { old: string; now: string }
  ): ChangeKind & { key: string } {
    if (table === 'agreements' && rest === 'last_seen') return { kind: 'seen', key: rest };
    const [, measure = '', period = ''] = /^([^+/]+)[+/](.+)$/.exec(rest) ?? [];
    if (table === 'outcomes' && this.#measures.has(measure))
      return { kind: 'figures', key: rest, measure, period };
    const cut = rest.lastIndexOf('/');
    const column = rest.slice(cut + 1);
    if (cut > 0 && this.#tables.get(table)?.columns.includes(column)) {
      const key = rest.slice(0, cut);
      return { kind: 'cell', key, column, about: this.#about(table, key) };
    }
    const kind = old === '' && now !== '' ? 'added' : 'removed';
    return { kind, key: rest, about: this.#about(table, rest) };
  }

  #about(table: string, key: string): About | null {
    const row = this.#row(table, key);
    if (!row) return null;
    const agencyId = table === 'agencies' ? key : cell(row, 'agency_id');
    const agency = agencyId === null ? undefined : this.#row('agencies', agencyId);
    const name = NAMES.map((column) => cell(row, column)).find((text) => text !== null);
    const said = agency?.raw('name') ?? name;
    if (said === undefined || said === null) return null;
    const state = agency?.text('state') ?? cell(row, 'state');
    return { name: said, state, agency: agency ? agencyId : null, model: modelOf(row) };
  }

  /** A row by its id, where its table has ids. */
  #row(table: string, id: string): Row | undefined {
    let rows = this.#rows.get(table);
    if (!rows) {
      const identified = rowsOf(this.#tables, table).filter((row) => row.has('id'));
      rows = new Map(identified.map((row) => [row.raw('id'), row]));
      this.#rows.set(table, rows);
    }
    return rows.get(id);
  }
}

function cell(row: Row, column: string): string | null {
  return row.has(column) ? row.text(column) : null;
}

function modelOf(row: Row): Model | null {
  const text = cell(row, 'model');
  return MODELS.find((model) => model === text) ?? null;
}

/** A name-based UUID (RFC 9562, version 5). */
function uuidOf(text: string): string {
  const hash = createHash('sha1')
    .update(Buffer.from(NAMESPACE.replaceAll('-', ''), 'hex'))
    .update(text)
    .digest();
  hash[6] = ((hash[6] ?? 0) & 0x0f) | 0x50;
  hash[8] = ((hash[8] ?? 0) & 0x3f) | 0x80;
  const hex = hash.toString('hex', 0, 16);
  return [0, 8, 12, 16, 20].map((from, i, all) => hex.slice(from, all[i + 1] ?? 32)).join('-');
}
