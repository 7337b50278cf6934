import { describe, expect, it } from 'vitest';
import type { Agreement } from '$lib/atlas/types';
import { bare, ended, sheriff } from '../../../tests/fixtures/made-up-agencies';
import { madeUpAgreement, madeUpCatalogue } from '../../../tests/fixtures/made-up-county';
import { both, said } from '../../../tests/fixtures/overview-said';
import { en } from '../../../tests/fixtures/words';
import { overviewOf } from './overview';

describe('what one agency signed', () => {
  it('in force, its only one', () => {
    expect(both({ agencies: [sheriff(madeUpAgreement)] })).toEqual([
      [
        'The Made-up County Sheriff’s Office has a 287(g) agreement with ICE, signed June 9, 2020 (jail enforcement model).'
      ],
      [
        'La agencia Made-up County Sheriff’s Office tiene un acuerdo 287(g) con ICE, firmado el 9 de junio de 2020 (modelo de cárcel).'
      ]
    ]);
  });

  it('on ICE’s lists for a few days only, which is no sure end', () => {
    const brief = ended({
      signed: '2025-02-28',
      firstSeen: '2025-03-06',
      lastSeen: '2025-03-08',
      goneBy: '2025-03-17'
    });
    expect(both({ agencies: [sheriff(brief)] })).toEqual([
      [
        'The Made-up County Sheriff’s Office signed a 287(g) agreement with ICE (jail enforcement model) on February 28, 2025; it was on ICE’s lists for under 60 days, missing by March 17, 2025, which can be a slip or a new name there and not an end.'
      ],
      [
        'La agencia Made-up County Sheriff’s Office firmó un acuerdo 287(g) con ICE (modelo de cárcel) el 28 de febrero de 2025; estuvo menos de 60 días en las listas de ICE y faltaba el 17 de marzo de 2025, lo que puede ser un error o un nombre nuevo en ellas y no un final.'
      ]
    ]);
  });

  it('several of one day: until the last of them ended, whichever that was', () => {
    const day = { signed: '2025-03-07', endReason: 'Ended by the agency.' };
    const jail = ended({ ...day, lastSeen: '2025-07-09', goneBy: '2025-07-11' });
    const warrant = ended({
      ...day,
      model: 'warrant service officer',
      lastSeen: '2025-12-12',
      goneBy: '2025-12-29'
    });
    const texts = [
      [
        'The Made-up County Sheriff’s Office signed 2 287(g) agreements with ICE (jail enforcement model and warrant service officer model) on March 7, 2025; the last of them ended between December 12, 2025 and December 29, 2025.'
      ],
      [
        'La agencia Made-up County Sheriff’s Office firmó 2 acuerdos 287(g) con ICE (modelo de cárcel y modelo de oficial de órdenes judiciales) el 7 de marzo de 2025; el último de ellos terminó entre el 12 de diciembre de 2025 y el 29 de diciembre de 2025.'
      ]
    ];
    expect(both({ agencies: [sheriff(jail, warrant)] })).toEqual(texts);
  });

  it('past, the newest signed gone before another', () => {
    const old = ended({ signed: '2016-06-09', ended: '2021-01-19' });
    const newer = ended({ signed: '2020-02-01', ended: '2020-10-01' });
    expect(said(en, { agencies: [sheriff(newer, old)] })[0]).toMatch(
      /on June 9, 2016; the last of its 2 agreements ended on January 19, 2021\.$/
    );
  });

  it('in force, after earlier ones', () => {
    const agency = sheriff(
      madeUpAgreement,
      ended({ signed: '2008-09-08', ended: '2020-06-09', status: 'superseded' })
    );
    expect(both({ agencies: [agency] })).toEqual([
      [
        'The Made-up County Sheriff’s Office has a 287(g) agreement with ICE, signed June 9, 2020 (jail enforcement model); its first was signed September 8, 2008.'
      ],
      [
        'La agencia Made-up County Sheriff’s Office tiene un acuerdo 287(g) con ICE, firmado el 9 de junio de 2020 (modelo de cárcel); el primero se firmó el 8 de septiembre de 2008.'
      ]
    ]);
  });

  it('in force again, after a time without', () => {
    const earlier = ended({ signed: '2016-06-28', lastSeen: null, goneBy: '2019-10-23' });
    const first = ended({ signed: '2008-09-08', ended: '2016-06-28', status: 'superseded' });
    expect(both({ agencies: [sheriff(madeUpAgreement, earlier)] })).toEqual([
      [
        'The Made-up County Sheriff’s Office has a 287(g) agreement with ICE, signed June 9, 2020 (jail enforcement model); an earlier one, signed June 28, 2016, ended by October 23, 2019, on a day that is not known.'
      ],
      [
        'La agencia Made-up County Sheriff’s Office tiene un acuerdo 287(g) con ICE, firmado el 9 de junio de 2020 (modelo de cárcel); uno anterior, firmado el 28 de junio de 2016, terminó a más tardar el 23 de octubre de 2019, en un día que no se conoce.'
      ]
    ]);
    expect(both({ agencies: [sheriff(madeUpAgreement, earlier, first)] })).toEqual([
      [
        'The Made-up County Sheriff’s Office has a 287(g) agreement with ICE, signed June 9, 2020 (jail enforcement model); its first was signed September 8, 2008, and the last before it ended by October 23, 2019, on a day that is not known.'
      ],
      [
        'La agencia Made-up County Sheriff’s Office tiene un acuerdo 287(g) con ICE, firmado el 9 de junio de 2020 (modelo de cárcel); el primero se firmó el 8 de septiembre de 2008, y el último antes de este terminó a más tardar el 23 de octubre de 2019, en un día que no se conoce.'
      ]
    ]);
    const later = { ...earlier, goneBy: '2021-01-13' };
    expect(said(en, { agencies: [sheriff(madeUpAgreement, later)] })).toEqual([
      expect.stringMatching(/; its first was signed June 28, 2016\.$/)
    ]);
  });

  it('several in force, each model named once', () => {
    const street: Agreement = {
      ...madeUpAgreement,
      id: 'ZZ-street',
      model: 'task force',
      signed: '2025-03-01'
    };
    expect(both({ agencies: [sheriff(street, madeUpAgreement)] })).toEqual([
      [
        'The Made-up County Sheriff’s Office has 287(g) agreements with ICE, the newest signed March 1, 2025 (task force model and jail enforcement model).'
      ],
      [
        'La agencia Made-up County Sheriff’s Office tiene acuerdos 287(g) con ICE, el más reciente firmado el 1 de marzo de 2025 (modelo de grupo operativo y modelo de cárcel).'
      ]
    ]);
  });

  it.each([
    [{ ended: '2011-12-15' }, 'ended on December 15, 2011', 'terminó el 15 de diciembre de 2011'],
    [
      { lastSeen: '2012-10-07', goneBy: '2013-01-18' },
      'ended between October 7, 2012 and January 18, 2013',
      'terminó entre el 7 de octubre de 2012 y el 18 de enero de 2013'
    ],
    [
      { lastSeen: '2025-07-29', goneBy: '2025-07-29' },
      'ended on July 29, 2025 or about then',
      'terminó el 29 de julio de 2025 o en torno a esa fecha'
    ],
    [
      { goneBy: '2021-01-13' },
      'ended by January 13, 2021, on a day that is not known',
      'terminó a más tardar el 13 de enero de 2021, en un día que no se conoce'
    ],
    [
      { lastSeen: '2012-10-07' },
      'ended after October 7, 2012, on a day that is not known',
      'terminó después del 7 de octubre de 2012, en un día que no se conoce'
    ],
    [
      {},
      'has ended, on a day that no source read gives',
      'ya terminó, en un día que ninguna fuente leída da'
    ]
  ])('ended: %j', (change, english, spanish) => {
    expect(both({ agencies: [sheriff(ended(change))] })).toEqual([
      [
        `The Made-up County Sheriff’s Office signed a 287(g) agreement with ICE (jail enforcement model) on February 7, 2007; it ${english}.`
      ],
      [
        `La agencia Made-up County Sheriff’s Office firmó un acuerdo 287(g) con ICE (modelo de cárcel) el 7 de febrero de 2007; ${spanish}.`
      ]
    ]);
  });

  it('ended, the last of several', () => {
    const agency = sheriff(
      ended({ signed: '2020-06-09', ended: '2021-01-19' }),
      ended({ model: 'unknown', ended: '2020-06-09', status: 'superseded' })
    );
    expect(both({ agencies: [agency] })).toEqual([
      [
        'The Made-up County Sheriff’s Office signed its first 287(g) agreement with ICE (model not known) on February 7, 2007; the last one, signed June 9, 2020, ended on January 19, 2021.'
      ],
      [
        'La agencia Made-up County Sheriff’s Office firmó su primer acuerdo 287(g) con ICE (modelo desconocido) el 7 de febrero de 2007; el último, firmado el 9 de junio de 2020, terminó el 19 de enero de 2021.'
      ]
    ]);
  });

  it('rests on the sources of its agreements', () => {
    const [sentence] = overviewOf(
      en,
      { ...bare, agencies: [sheriff(madeUpAgreement, ended({ sources: ['made-up-paper'] }))] },
      madeUpCatalogue,
      []
    );
    expect(sentence?.sources).toEqual(['made-up-roster', 'made-up-paper']);
  });
});
