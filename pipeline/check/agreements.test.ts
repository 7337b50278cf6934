import { describe, expect, it } from 'vitest';
import { faultsOf } from '../made-up-facts';
import { agreementDaysRule, agreementStatusRule } from './agreements';

describe('agreementDaysRule', () => {
  it('accepts days in order and days that are not known', () => {
    const agreements = [
      {
        signed: '2020-01-01',
        first_seen: '2020-02-01',
        last_seen: '2020-02-01',
        gone_by: '2020-03-01'
      },
      { signed: '2020-01-01', ended: '2020-01-01' },
      // The list lags: still shown after the end.
      { signed: '2020-01-01', last_seen: '2021-01-01', ended: '2020-06-01' }
    ];
    expect(faultsOf(agreementDaysRule, { agreements })).toEqual([]);
  });

  it('tells of every pair of days in the wrong order', () => {
    const agreements = [
      { signed: '2020-05-01', last_seen: '2020-04-01', gone_by: '2020-03-01', ended: '2020-02-01' }
    ];
    expect(faultsOf(agreementDaysRule, { agreements })).toEqual([
      'made-up/agreements.csv:2:last_seen: "2020-04-01" — must not be before signed (2020-05-01)',
      'made-up/agreements.csv:2:gone_by: "2020-03-01" — must not be before signed (2020-05-01)',
      'made-up/agreements.csv:2:ended: "2020-02-01" — must not be before signed (2020-05-01)',
      'made-up/agreements.csv:2:gone_by: "2020-03-01" — must not be before last_seen (2020-04-01)'
    ]);
  });

  it('lets a list show an agreement before it was signed only with a note', () => {
    const early = { signed: '2025-06-30', first_seen: '2025-05-22', last_seen: '2025-07-01' };
    const note = 'ICE first printed the signing day as 20 May 2025.';
    const agreements = [{ ...early, note }, early];
    expect(faultsOf(agreementDaysRule, { agreements })).toEqual([
      'made-up/agreements.csv:3:first_seen: "2025-05-22" — is before signed (2025-06-30), which the note must explain'
    ]);
  });
});

describe('agreementStatusRule', () => {
  const agencies = [
    { id: 'al-one', state: 'AL' },
    { id: 'al-one-renamed', state: 'AL' },
    { id: 'ak-other', state: 'AK' }
  ];

  it('wants no end of an active agreement and some end of an ended one', () => {
    const agreements = [
      { status: 'active', signed: '2020-01-01' },
      { status: 'active', signed: '2020-01-01', ended: '2021-01-01', end_reason: 'Ended.' },
      { status: 'ended', signed: '2020-01-01', gone_by: '2021-01-01' },
      { status: 'ended', signed: '2020-01-01', last_seen: '2021-01-01' }
    ];
    expect(faultsOf(agreementStatusRule, { agencies, agreements })).toEqual([
      'made-up/agreements.csv:3:ended: "2021-01-01" — must be blank while the status is active',
      'made-up/agreements.csv:3:end_reason: "Ended." — must be blank while the status is active',
      'made-up/agreements.csv:5:status: "ended" — an ended agreement needs ended or gone_by'
    ]);
  });

  it('finds the successor of a superseded agreement, also under a new spelling of the agency', () => {
    const old = { status: 'superseded', agency_id: 'al-one', signed: '2016-01-01' };
    const next = { status: 'active', signed: '2020-01-01' };
    const withSuccessor = (agency_id: string) =>
      faultsOf(agreementStatusRule, {
        agencies,
        agreements: [
          { ...old, ended: '2020-01-01' },
          { ...next, agency_id }
        ]
      });
    expect(withSuccessor('al-one')).toEqual([]);
    expect(withSuccessor('al-one-renamed')).toEqual([]);
    expect(withSuccessor('ak-other')).toEqual([
      'made-up/agreements.csv:2:status: "superseded" — superseded, but no later agreement takes its place'
    ]);
    expect(faultsOf(agreementStatusRule, { agencies, agreements: [old] })).toEqual([
      'made-up/agreements.csv:2:ended: (blank) — a superseded agreement needs the day'
    ]);
  });
});
