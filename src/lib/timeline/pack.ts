/**
 * Lays things out in as few rows as keep them from touching: each takes the first row whose last thing ends at least
 * `gap` before it begins. In order of their starts; the same unit for all.
 */
export function packed<Item>(
  items: readonly Item[],
  extent: (item: Item) => { start: number; end: number },
  gap: number
): Item[][] {
  const rows: { items: Item[]; end: number }[] = [];
  const sorted = [...items].sort((a, b) => extent(a).start - extent(b).start);
  for (const item of sorted) {
    const { start, end } = extent(item);
    const row = rows.find((one) => one.end + gap <= start);
    if (row) {
      row.items.push(item);
      row.end = end;
    } else rows.push({ items: [item], end });
  }
  return rows.map((row) => row.items);
}
