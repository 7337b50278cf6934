// Makes the columns of every table[data-sortable] sortable: a header cell with data-sort="text" or "number" becomes a
// button. Cells may carry the value to sort by in data-value; a cell without a number stays last either way.

/** @param {HTMLTableCellElement | undefined} cell */
const textOf = (cell) => cell?.dataset['value'] ?? cell?.textContent?.trim() ?? '';

/**
 * @param {string} a
 * @param {string} b
 * @param {number} direction 1 ascending, -1 descending
 */
function compareNumbers(a, b, direction) {
  if (a === '' || b === '') return Number(a === '') - Number(b === '');
  return (Number(a) - Number(b)) * direction;
}

/**
 * @param {HTMLTableElement} table
 * @param {HTMLTableCellElement} header
 */
function sortBy(table, header) {
  const descending = header.getAttribute('aria-sort') === 'ascending';
  const numeric = header.dataset['sort'] === 'number';
  // Numbers are first asked for from the highest down.
  const first = numeric ? 'descending' : 'ascending';
  const order = header.hasAttribute('aria-sort')
    ? descending
      ? 'descending'
      : 'ascending'
    : first;
  const direction = order === 'ascending' ? 1 : -1;
  const column = header.cellIndex;
  const names = new Intl.Collator(document.documentElement.lang);
  for (const other of table.tHead?.rows[0]?.cells ?? []) other.removeAttribute('aria-sort');
  header.setAttribute('aria-sort', order);
  for (const body of table.tBodies) {
    const rows = [...body.rows].map((row) => ({ row, value: textOf(row.cells[column]) }));
    rows.sort((a, b) =>
      numeric
        ? compareNumbers(a.value, b.value, direction)
        : names.compare(a.value, b.value) * direction
    );
    body.append(...rows.map(({ row }) => row));
  }
}

for (const table of document.querySelectorAll('table')) {
  if (!('sortable' in table.dataset)) continue;
  for (const header of table.tHead?.rows[0]?.cells ?? []) {
    if (!('sort' in header.dataset)) continue;
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'sort';
    button.append(...header.childNodes);
    button.addEventListener('click', () => sortBy(table, header));
    header.append(button);
  }
}
