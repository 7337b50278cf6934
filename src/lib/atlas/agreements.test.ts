import { describe, expect, it } from 'vitest';
import { anyInForce, inForce, listedBriefly, modelsInForce, spanOf, touches } from './agreements';
import type { Agreement, Span } from './types';

const listed: Span = {
  model: 'jail enforcement',
  signed: '2016-06-01',
  until: '2017-08-01',
  goneBy: '2021-01-13'
};

describe('inForce', () => {
  it('knows, does not know, and knows again', () => {
    expect(inForce(listed, '2016-05-31')).toBe('no');
    expect(inForce(listed, '2016-06-01')).toBe('yes');
    expect(inForce(listed, '2017-08-01')).toBe('yes');
    expect(inForce(listed, '2019-01-01')).toBe('maybe');
    expect(inForce(listed, '2021-01-13')).toBe('no');
  });

  it('takes the day of a documented end as the first day out of force', () => {
    const ended: Span = { ...listed, until: '2021-01-19', goneBy: '2021-01-19' };
    expect(inForce(ended, '2021-01-18')).toBe('yes');
    expect(inForce(ended, '2021-01-19')).toBe('no');
  });

  it('prefers certainty over doubt among several agreements', () => {
    const now: Span = { model: 'task force', signed: '2018-01-01', until: null, goneBy: null };
    expect(anyInForce([listed, now], '2019-01-01')).toBe('yes');
    expect(modelsInForce([listed, now], '2019-01-01')).toEqual(['jail enforcement', 'task force']);
  });
});

describe('listedBriefly', () => {
  const brief = {
    status: 'ended' as const,
    signed: '2025-02-28',
    firstSeen: '2025-03-06',
    goneBy: '2025-03-17',
    ended: null,
    endReason: null
  };

  it('holds of an agreement gone from the lists within sixty days for which no source gives an end', () => {
    expect(listedBriefly(brief)).toBe(true);
    expect(listedBriefly({ ...brief, goneBy: '2025-05-04' })).toBe(true);
    expect(listedBriefly({ ...brief, goneBy: '2025-05-05' })).toBe(false);
  });

  it('does not hold of an end that a source gives, nor of one in force or replaced', () => {
    expect(listedBriefly({ ...brief, ended: '2025-03-10' })).toBe(false);
    expect(listedBriefly({ ...brief, endReason: 'A law of the state.' })).toBe(false);
    expect(listedBriefly({ ...brief, status: 'active', goneBy: null })).toBe(false);
    expect(listedBriefly({ ...brief, status: 'superseded' })).toBe(false);
  });

  it('claims nothing of the years whose lists are months apart, nor without days', () => {
    expect(listedBriefly({ ...brief, signed: '2020-03-12' })).toBe(false);
    expect(listedBriefly({ ...brief, firstSeen: null })).toBe(false);
    expect(listedBriefly({ ...brief, goneBy: null })).toBe(false);
  });
});

describe('touches', () => {
  it('sees an agreement that ended within the period and not one that ended before it', () => {
    expect(touches([listed], '2020-10-01', '2021-09-30')).toBe(true);
    expect(touches([listed], '2021-01-13', '2021-09-30')).toBe(false);
    expect(touches([listed], '2009-10-01', '2010-09-30')).toBe(false);
  });
});

describe('spanOf', () => {
  const agreement: Agreement = {
    id: 'x',
    model: 'jail enforcement',
    signed: '2007-02-13',
    firstSeen: null,
    lastSeen: '2021-01-13',
    goneBy: '2021-03-01',
    ended: null,
    status: 'ended',
    endReason: null,
    moaUrl: null,
    addendumUrl: null,
    note: null,
    sources: []
  };

  it('keeps an end known only between two lists as a range', () => {
    expect(spanOf(agreement)).toMatchObject({ until: '2021-01-13', goneBy: '2021-03-01' });
  });

  it('uses a documented end, and none for an agreement in force', () => {
    expect(spanOf({ ...agreement, ended: '2021-01-19' })).toMatchObject({
      until: '2021-01-19',
      goneBy: '2021-01-19'
    });
    expect(spanOf({ ...agreement, status: 'active' })).toMatchObject({ until: null, goneBy: null });
  });
});
