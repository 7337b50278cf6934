import type { CellValue } from 'exceljs';
import { describe, expect, it } from 'vitest';
import { HEAD, MODEL, day, madeUpLists, pdf, row, standing } from './made-up-lists';

const { book, imported, list } = madeUpLists();

describe('lists of agencies', () => {
  it('bring, keep and lose agreements, whatever the order they are read in', async () => {
    const one = await list('03012026', row("Autauga County Sheriff's Office", day('2026-02-01')));
    const two = await list('04012026', row('Baldwin County Sheriff', day('2026-03-10')));
    const three = await list(
      '05012026',
      row('Autauga  County Sheriff’s Dept. ', day('2026-02-01'))
    );
    const expected = [
      '2026-02-01 2026-03-01 2026-05-01 - active',
      '2026-03-10 2026-04-01 2026-04-01 2026-05-01 ended'
    ];
    for (const batches of [[[one, two, three]], [[three], [two], [one]], [[two], [one], [three]]]) {
      const { rows, agencies } = await imported(...batches);
      expect(standing(rows)).toEqual(expected);
      expect(agencies.map(({ county_fips }) => county_fips).sort()).toEqual(['01001', '01003']);
    }
  });

  it('change nothing when they are read again', async () => {
    const one = await list('03012026', row("Autauga County Sheriff's Office", day('2026-02-01')));
    const { reports } = await imported([one], [one]);
    expect(reports[1]?.changes).toEqual([]);
  });

  it('put a signing day right where only that can be meant, and propose it otherwise', async () => {
    const name = "Autauga County Sheriff's Office";
    const old = await list('03012026', row(name, day('2026-02-01')));
    const right = await imported([
      old,
      await list('04012026', row(name, day('2026-02-02'), pdf('a')))
    ]);
    expect(standing(right.rows)).toEqual(['2026-02-02 2026-03-01 2026-04-01 - active']);
    expect(right.rows[0]?.['note']).toBe('ICE first printed the signing day as February 1, 2026.');
    const doubtful = await imported([old, await list('04012026', row(name, day('2026-03-20')))]);
    expect(standing(doubtful.rows)).toEqual([
      '2026-02-01 2026-03-01 2026-03-01 2026-04-01 ended',
      '2026-03-20 2026-04-01 2026-04-01 - active'
    ]);
    expect(doubtful.reports[0]?.proposals?.map(({ reading }) => reading)).toEqual([
      'another signing day'
    ]);
  });

  it('supersede an agreement whose memorandum gave way to a newer one', async () => {
    const name = "Autauga County Sheriff's Office";
    const { rows } = await imported([
      await list('03012026', row(name, day('2026-02-01'), pdf('old'))),
      await list('04012026', row(name, day('2026-03-20'), pdf('new')))
    ]);
    expect(rows.map(({ status, ended }) => `${status} ${ended}`).sort()).toEqual([
      'active ',
      'superseded 2026-03-20'
    ]);
  });

  it('recognise a renamed agency and a relabelled model by the same memorandum alone', async () => {
    const old = await list(
      '03012026',
      row("Autauga County Sheriff's Office", day('2026-02-01'), pdf('a'))
    );
    const renamed = await imported([
      old,
      await list('04012026', row('Prattville Office of Deputies', day('2026-02-01'), pdf('a')))
    ]);
    expect(renamed.rows).toHaveLength(1);
    const label = 'Jail Enforcement Model';
    const name = "Autauga County Sheriff's Office";
    const same = await imported([
      old,
      await list('04012026', row(name, day('2026-02-01'), pdf('a'), label))
    ]);
    expect(same.rows.map(({ model }) => model)).toEqual(['jail enforcement']);
    const other = await imported([
      old,
      await list('04012026', row(name, day('2026-02-01'), 'link', label))
    ]);
    expect(other.rows).toHaveLength(2);
    expect(other.reports[0]?.proposals?.map(({ reading }) => reading)).toEqual(['another model']);
  });

  it('account for every row: duplicates merged, what cannot be read rejected with its place', async () => {
    const good = row("Autauga County Sheriff's Office", '02/012026');
    const { reports, rows } = await imported([
      await list(
        '03012026',
        good,
        good,
        row('Baldwin County Sheriff', 'soon'),
        ['ATLANTIS', 'Sea Police', 'County', '', MODEL, day('2026-02-01'), null, null],
        row('Barbour County Sheriff', day('2026-02-01'), null, 'Secret Model')
      )
    ]);
    expect(standing(rows)).toEqual(['2026-02-01 2026-03-01 2026-03-01 - active']);
    expect(reports[0]?.files[0]).toMatchObject({ rowsIn: 5, kept: 1, merged: 1, rejected: 3 });
    expect(reports[0]?.rejects.map(({ spot }) => `${spot.row} ${spot.column}`)).toEqual([
      '5 STATE',
      '6 SUPPORT TYPE',
      '4 SIGNED'
    ]);
  });

  it('do not end an agreement that a row may be whose model cannot be read', async () => {
    const name = "Autauga County Sheriff's Office";
    const lists = [
      await list('03012026', row(name, day('2026-02-01'))),
      await list(
        '04012026',
        row(name, day('2026-02-01'), 'link', 'Secret Model'),
        row('Baldwin County Sheriff', day('2026-02-01'))
      )
    ];
    const last = await list('05012026', row('Baldwin County Sheriff', day('2026-02-01')));
    const kept = ['2026-02-01 2026-03-01 2026-03-01 - active'];
    for (const batches of [[lists], lists.map((file) => [file])]) {
      const { rows, reports } = await imported(...batches);
      expect(standing(rows)).toEqual(expect.arrayContaining(kept));
      expect(reports.at(-1)?.notices.join('\n')).toContain('row 2, which was rejected, may be it');
      const later = await imported(...batches, [last]);
      expect(standing(later.rows)).toContain('2026-02-01 2026-03-01 2026-03-01 2026-05-01 ended');
    }
  });

  it('do not end agreements that a row may be whose signing day cannot be read', async () => {
    const name = "Autauga County Sheriff's Office";
    const { rows, reports } = await imported([
      await list('03012026', row(name, day('2026-02-01')), row(name, day('2026-02-15'))),
      await list('04012026', row(name, 'soon'), row('Baldwin County Sheriff', day('2026-02-01')))
    ]);
    expect(standing(rows)).toEqual([
      '2026-02-01 2026-03-01 2026-03-01 - active',
      '2026-02-01 2026-04-01 2026-04-01 - active',
      '2026-02-15 2026-03-01 2026-03-01 - active'
    ]);
    expect(reports[0]?.rejects.map(({ spot }) => `${spot.row} ${spot.column}`)).toEqual([
      '2 SIGNED'
    ]);
  });

  it('do not end an agreement that a row may be whose state cannot be told', async () => {
    const known = "Autauga County Sheriff's Office";
    const stateless = (agency: string): CellValue[] =>
      row(agency, day('2026-02-01')).with(0, 'ATLANTIS');
    const other = row('Baldwin County Sheriff', day('2026-02-01'));
    const old = await list('03012026', row(known, day('2026-02-01')));
    const { rows, reports } = await imported([
      old,
      await list('04012026', stateless('Autauga County Sheriff'), other)
    ]);
    expect(standing(rows)).toContain('2026-02-01 2026-03-01 2026-03-01 - active');
    expect(reports[0]?.notices.join('\n')).toContain('row 2, which was rejected, may be it');
    const { rows: ended } = await imported([
      old,
      await list('04012026', stateless('Sea Police'), other)
    ]);
    expect(standing(ended)).toContain('2026-02-01 2026-03-01 2026-03-01 2026-04-01 ended');
  });

  it('place an agency once a list prints its county, in whatever order lists come', async () => {
    const name = 'Made-Up Deputies';
    const plain = row(name, day('2026-02-01'));
    const old = await list('03012026', plain);
    const now = await list('04012026', plain.with(3, 'Baldwin County'));
    for (const batches of [[[old, now]], [[old], [now]], [[now], [old]]]) {
      const { agencies } = await imported(...batches);
      expect(
        agencies.map(({ county_fips, county_source }) => [county_fips, county_source])
      ).toEqual([['01003', 'ICE list']]);
    }
  });

  it('propose another county where the newest list prints one', async () => {
    const at = (county: string): CellValue[] =>
      row('Made-Up Deputies', day('2026-02-01')).with(3, county);
    const old = await list('03012026', at('Baldwin County'));
    const now = await list('04012026', at('Bibb County'));
    const { agencies, reports } = await imported([old], [now], [old]);
    expect(agencies.map(({ county_fips }) => county_fips)).toEqual(['01003']);
    const readings = reports.map(({ proposals }) => proposals?.map(({ reading }) => reading));
    expect(readings).toEqual([[], ['another county'], []]);
  });

  it('keep a name that a spreadsheet would run as text', async () => {
    const { agencies } = await imported([
      await list('03012026', row('=1+1 Police', day('2026-02-01')))
    ]);
    expect(agencies.map(({ name }) => name)).toEqual(["'=1+1 Police"]);
  });

  it('make pending agreements, which give way to the signed ones', async () => {
    const pending = await book('pendingAgencies03012026am.xlsx', [
      HEAD.filter((name) => name !== 'SIGNED' && name !== 'ADDENDUM'),
      [
        'ALABAMA',
        "Autauga County Sheriff's Office",
        'County',
        'Autauga County',
        MODEL,
        'link pending'
      ]
    ]);
    const signed = await list(
      '04012026',
      row("Autauga County Sheriff's Office", day('2026-03-10'))
    );
    const before = await imported([pending]);
    expect(before.rows.map(({ status, signed: on }) => `${status}${on}`)).toEqual(['pending']);
    for (const batches of [[[pending], [signed]], [[signed], [pending]], [[pending, signed]]]) {
      const { rows } = await imported(...batches);
      expect(standing(rows)).toEqual(['2026-03-10 2026-04-01 2026-04-01 - active']);
    }
  });
});
