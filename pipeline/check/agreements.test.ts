import { describe, expect, it } from 'vitest';
import { faultsOf } from '../made-up-facts';
import { agreementDaysRule, agreementSignedRule, agreementStatusRule } from './agreements';

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

describe('a pending agreement', () => {
  const agencies = [{ id: 'al-one', state: 'AL' }];
  const pending = { agency_id: 'al-one', status: 'pending', first_seen: '2025-06-03' };

  it('needs no signing day, which every other does', () => {
    const agreements = [pending, { agency_id: 'al-one', status: 'active' }];
    expect(faultsOf(agreementSignedRule, { agencies, agreements })).toEqual([
      'made-up/agreements.csv:3:signed: (blank) — may be blank only while the status is pending'
    ]);
  });

  it('has neither a signing day nor an end', () => {
    const agreements = [pending, { ...pending, signed: '2025-07-01', gone_by: '2025-08-01' }];
    expect(faultsOf(agreementStatusRule, { agencies, agreements })).toEqual([
      'made-up/agreements.csv:3:signed: "2025-07-01" — must be blank while the status is pending',
      'made-up/agreements.csv:3:gone_by: "2025-08-01" — must be blank while the status is pending'
    ]);
  });
});
