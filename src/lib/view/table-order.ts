/** What the rows of the map's table can be ordered by. */
export const TABLE_ORDERS = ['name', 'state', 'value', 'people', 'since', 'population'] as const;

/** How the rows stand. */
export interface TableOrder {
  by: (typeof TABLE_ORDERS)[number];
  descending: boolean;
}

/** Reads `name` or `-value`; null where it is no order. */
export function readOrder(text: string): TableOrder | null {
  const descending = text.startsWith('-');
  const by = TABLE_ORDERS.find((order) => order === text.slice(descending ? 1 : 0));
  return by ? { by, descending } : null;
}

/** Writes an order as links hold it. */
export function writeOrder({ by, descending }: TableOrder): string {
  return (descending ? '-' : '') + by;
}
