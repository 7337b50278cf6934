import type { Cells } from '../draft';
import type { RosterRow, UnreadRow } from './read-roster';
import { agencyKey, cleanName } from './names';

/** An agency of the facts, or one that a list brings. */
export interface AgencyRef {
  /** Null until it has a row. */
  id: string | null;
  state: string;
  key: string;
  /** Its name in the facts, or by the alias table; null where the lists' prints decide. */
  name: string | null;
  /** How often lists of this import print each name. */
  prints: Map<string, number>;
  /** The newest list's word for its type that is not blank. */
  type: string;
  /** County columns, the newest first, blanks left out. */
  counties: string[];
}

/** An agency's name in the lists and the one the facts know it by. */
interface Alias {
  model: string;
  signed: string;
  name: string;
}

/** The agencies by state and name, variants and aliases included. */
export class AgencyBook {
  readonly #byKey = new Map<string, AgencyRef[]>();
  readonly #byId = new Map<string, AgencyRef>();
  readonly #aliases = new Map<string, Alias[]>();
  readonly #states = new Set<string>();

  constructor(agencies: readonly Cells[], aliases: readonly Cells[]) {
    for (const { id = '', state = '', name = '' } of agencies) {
      const ref = newRef(state, agencyKey(name), name, id);
      this.#byId.set(id, ref);
      this.#add(ref);
    }
    for (const { state = '', printed = '', model = '', signed = '', name = '' } of aliases) {
      const key = `${state} ${agencyKey(printed)}`;
      this.#aliases.set(key, [...(this.#aliases.get(key) ?? []), { model, signed, name }]);
    }
  }

  #add(ref: AgencyRef): void {
    const key = `${ref.state} ${ref.key}`;
    this.#byKey.set(key, [...(this.#byKey.get(key) ?? []), ref]);
    this.#states.add(ref.state);
  }

  /** The agencies of the facts. */
  known(): Iterable<AgencyRef> {
    return this.#byId.values();
  }

  byId(id: string): AgencyRef | undefined {
    return this.#byId.get(id);
  }

  /** The known agencies that a rejected row prints, of any state where its own cannot be told; nor can its model and day. */
  printedIn({ state, agency }: UnreadRow): readonly AgencyRef[] {
    const printed = agencyKey(agency);
    return (state === null ? [...this.#states] : [state]).flatMap((of) => {
      const aliases = this.#aliases.get(`${of} ${printed}`) ?? [];
      const keys = [printed, ...aliases.map(({ name }) => agencyKey(name))];
      return keys.flatMap((key) => this.#byKey.get(`${of} ${key}`) ?? []);
    });
  }

  /** The agencies a row can mean, the likeliest first; never none: an unknown one is begun. */
  of(row: RosterRow): AgencyRef[] {
    const printedKey = agencyKey(row.agency);
    const alias = (this.#aliases.get(`${row.state} ${printedKey}`) ?? []).find(
      ({ model, signed }) =>
        (model === '' || model === row.model) && (signed === '' || signed === row.signed)
    );
    const key = alias ? agencyKey(alias.name) : printedKey;
    const known = this.#byKey.get(`${row.state} ${key}`) ?? [];
    if (known.length === 0) {
      const ref = newRef(row.state, key, alias?.name ?? null, null);
      this.#add(ref);
      return [ref];
    }
    const name = cleanName(alias?.name ?? row.agency);
    return [...known].sort((a, b) => Number(b.name === name) - Number(a.name === name));
  }
}

function newRef(state: string, key: string, name: string | null, id: string | null): AgencyRef {
  return { id, state, key, name, prints: new Map(), type: '', counties: [] };
}

/** Notes what a row prints of an agency. Lists must come oldest first. */
export function notePrint(ref: AgencyRef, row: RosterRow): void {
  ref.prints.set(row.agency, (ref.prints.get(row.agency) ?? 0) + 1);
  if (row.type !== '' && !row.type.startsWith('#')) ref.type = row.type;
  if (row.county !== '' && !row.county.startsWith('#'))
    ref.counties = [row.county, ...ref.counties.filter((county) => county !== row.county)];
}

/** The name of an agency: the facts' or alias table's, else the one lists print most often. */
export function nameOf(ref: AgencyRef): string {
  if (ref.name !== null) return ref.name;
  const [most] = [...ref.prints].sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1));
  return most?.[0] ?? ref.key;
}
