import { describe, expect, it } from 'vitest';
import { Refusal } from '../refusal';
import { provenDay, readListName } from './list-day';

describe('readListName', () => {
  it.each([
    ['x/participatingAgencies05182026am.xlsx', 'participating', '2026-05-18', '060000'],
    ['participatingAgencies02062026pm.xlsx', 'participating', '2026-02-06', '180000'],
    ['pendingAgencies02272026am.xlsx', 'pending', '2026-02-27', '060000'],
    ['ParticipatingEntities-20210113002027.xlsx', 'participating', '2021-01-13', '002027'],
    ['participatingAgencies-20250308103021.xlsx', 'participating', '2025-03-08', '103021']
  ])('reads %s', (path, kind, day, time) => {
    expect(readListName(path)).toMatchObject({ kind, day, time, reason: null });
  });

  it('takes a digit too many out where one day is left, and says so', () => {
    const name = readListName('participatingAgencies090022025am.xlsx');
    expect(name.day).toBe('2025-09-02');
    expect(name.reason).toContain('090022025');
  });

  it.each(['list.xlsx', 'participatingAgencies.xlsx', 'participatingAgencies13452025am.xlsx'])(
    'refuses %s, which says no day',
    (path) => {
      expect(() => readListName(path)).toThrow(Refusal);
    }
  );
});

describe('provenDay', () => {
  const proven = (file: string, signed: string[]) => provenDay(readListName(file), signed);

  it('leaves a day that no signing day contradicts, and one that a single slip does', () => {
    const file = 'participatingAgencies05182026am.xlsx';
    expect(proven(file, ['2026-05-17']).reason).toBeNull();
    expect(proven(file, ['2026-06-17', '2026-05-18']).day).toBe('2026-05-18');
  });

  it.each([
    ['participatingAgencies01052025pm.xlsx', ['2025-12-18', '2026-01-02'], '2026-01-05'],
    ['participatingAgencies01062025pm.xlsx', ['2025-12-18', '2025-12-18'], '2026-01-06'],
    ['participatingAgencies01092025pm.xlsx', ['2026-01-08', '2026-01-07'], '2026-01-09'],
    ['participatingAgencies08022025pm.xlsx', ['2025-08-28', '2025-08-29'], '2025-09-02']
  ])('puts the day of %s right and gives the reason', (file, signed, day) => {
    const name = proven(file, signed);
    expect(name.day).toBe(day);
    expect(name.reason).toContain('signing days are later');
  });

  it('refuses a list whose day cannot be told', () => {
    const file = 'participatingAgencies05182026am.xlsx';
    expect(() => proven(file, ['2029-01-01', '2029-01-02'])).toThrow(Refusal);
  });
});
