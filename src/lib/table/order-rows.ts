import {
  constructTable,
  createColumnHelper,
  createSortedRowModel,
  rowSortingFeature,
  tableFeatures
} from '@tanstack/table-core';
import { storeReactivityBindings } from '@tanstack/table-core/store-reactivity-bindings';
import { fold, foldTyped } from '$lib/search/fold';
import type { TableOrder } from '$lib/view/table-order';
import type { MapRow } from './rows';

const features = tableFeatures({
  coreReactivityFeature: storeReactivityBindings(),
  rowSortingFeature,
  sortedRowModel: createSortedRowModel()
});
const helper = createColumnHelper<typeof features, MapRow>();

/** Ascending, as the language of the page orders names. */
function columnsFor(locale: string) {
  const { compare } = new Intl.Collator(locale);
  return helper.columns([
    helper.accessor('name', { sortFn: (a, b) => compare(a.original.name, b.original.name) }),
    helper.accessor('state', { sortFn: (a, b) => compare(a.original.state, b.original.state) }),
    helper.accessor('value', { sortUndefined: 'last', sortFn: byNumber('value') }),
    helper.accessor('people', { sortUndefined: 'last', sortFn: byNumber('people') }),
    helper.accessor('since', {
      sortUndefined: 'last',
      sortFn: (a, b) => compare(a.original.since ?? '', b.original.since ?? '')
    }),
    helper.accessor('population', { sortUndefined: 'last', sortFn: byNumber('population') }),
    helper.accessor('blank', { sortFn: byNumber('blank') })
  ]);
}

function byNumber(key: 'value' | 'people' | 'population' | 'blank') {
  return (a: { original: MapRow }, b: { original: MapRow }) =>
    (a.original[key] ?? 0) - (b.original[key] ?? 0);
}

/** Rows in an order: what is unknown last, blanks by their kind, and what is equal by name and state. */
export function orderRows(rows: readonly MapRow[], order: TableOrder, locale: string): MapRow[] {
  const after = ['blank', 'name', 'state'].filter((id) => id !== order.by);
  const table = constructTable({
    features,
    columns: columnsFor(locale),
    data: rows,
    getRowId: (row) => row.fips,
    state: {
      sorting: [
        { id: order.by, desc: order.descending },
        ...after.map((id) => ({ id, desc: false }))
      ]
    }
  });
  return table.getRowModel().rows.map(({ original }) => original);
}

/** Rows whose county or state is written so, accents and case apart. */
export function rowsNamed(rows: readonly MapRow[], text: string): readonly MapRow[] {
  const asked = foldTyped(text).trim();
  if (asked === '') return rows;
  return rows.filter(({ name, state }) => fold(`${name} ${state}`).includes(asked));
}
