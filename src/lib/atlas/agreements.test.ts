import { describe, expect, it } from 'vitest';
import { anyInForce, inForce, modelsInForce, spanOf, touches } from './agreements';
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
