import { expect, it } from 'vitest';
import type { Agreement } from '../../src/lib/atlas/types';
import { madeUpAgreement } from '../../tests/fixtures/made-up-county';
import type { AgencyFact } from './agencies';
import { timeFile } from './time-file';

const agency = (id: string, counties: string[], agreements: Agreement[]): AgencyFact => ({
  id,
  name: id,
  kind: 'sheriff',
  level: 'county',
  state: 'ZZ',
  counties,
  agreements,
  pending: []
});
const base: Agreement = {
  ...madeUpAgreement,
  model: 'task force',
  firstSeen: null,
  lastSeen: null,
  goneBy: null,
  ended: null,
  status: 'active'
};

it('gives every signed agreement once, in the order of signing, with what is known of its end', () => {
  const file = timeFile(
    [
      agency(
        'made-up-state-police',
        [],
        [
          { ...base, id: 'b', signed: '2009-01-02', lastSeen: '2026-06-30' },
          {
            ...base,
            id: 'a',
            signed: '2007-01-02',
            lastSeen: '2008-03-10',
            ended: '2009-01-02',
            status: 'superseded'
          }
        ]
      ),
      agency(
        'made-up-sheriff',
        ['01001', '01003'],
        [
          {
            ...base,
            id: 'c',
            model: 'jail enforcement',
            signed: '2008-05-06',
            lastSeen: '2017-08-01',
            goneBy: '2021-01-13',
            status: 'ended'
          }
        ]
      )
    ],
    '2026-05-18'
  );
  expect(file).toEqual({
    lists: ['2008-03-10', '2017-08-01', '2021-01-13'],
    agency: [0, 1, 0],
    model: [1, 0, 1],
    signed: ['2007-01-02', '2008-05-06', '2009-01-02'],
    over: [
      [0, '2009-01-02', '2009-01-02'],
      [1, '2017-08-01', '2021-01-13']
    ],
    dated: [0],
    replaced: [0],
    nowhere: [0]
  });
});
