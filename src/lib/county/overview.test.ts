import { describe, expect, it } from 'vitest';
import type { Act, Agreement } from '$lib/atlas/types';
import { bare, ended, sheriff, town } from '../../../tests/fixtures/made-up-agencies';
import {
  madeUpAgreement,
  madeUpCatalogue,
  madeUpCounty,
  madeUpPending
} from '../../../tests/fixtures/made-up-county';
import { both, said } from '../../../tests/fixtures/overview-said';
import { en } from '../../../tests/fixtures/words';
import { overviewOf } from './overview';

describe('the agencies of a county', () => {
  it('none: the record is what was read', () => {
    expect(both({})).toEqual([
      [
        'No 287(g) agreement of a local agency in Made-up County was found, in force or past (June 14, 2026).'
      ],
      [
        'No se encontró ningún acuerdo 287(g) de una agencia local en Made-up County, vigente o pasado (14 de junio de 2026).'
      ]
    ]);
    const [sentence] = overviewOf(en, bare, madeUpCatalogue, ['made-up-roster']);
    expect(sentence?.sources).toEqual(['made-up-roster']);
  });

  it('several: the county’s own that signed first, then the count', () => {
    const agencies = [
      town('Made-up Police', madeUpAgreement),
      sheriff(ended({ ended: '2011-12-15' })),
      { ...sheriff(madeUpAgreement), id: 'zz-jail', name: 'Made-up Jail' }
    ];
    const [english, spanish] = both({ agencies });
    expect(english).toEqual([
      expect.stringMatching(/^The Made-up County Sheriff’s Office signed a 287\(g\) agreement/),
      'In all, 2 agencies in Made-up County have agreements in force (Made-up Police, jail enforcement model; Made-up Jail, jail enforcement model), and one had one in the past (June 14, 2026).'
    ]);
    expect(spanish[1]).toBe(
      'En total, 2 agencias en Made-up County tienen acuerdos vigentes (Made-up Police, modelo de cárcel; Made-up Jail, modelo de cárcel), y una lo tuvo en el pasado (14 de junio de 2026).'
    );
  });

  it('counts those that ICE’s lists named for a few days only apart from those of the past', () => {
    const days = { firstSeen: '2025-03-06', lastSeen: '2025-03-08', goneBy: '2025-03-17' };
    const brief = ended({ signed: '2025-02-28', ...days });
    const past = town('Made-up Police', ended({ ended: '2011-12-15' }));
    const renamed = town('Made-up PD', brief);
    const agencies = [sheriff(madeUpAgreement), past, renamed];
    expect(both({ agencies }).map((texts) => texts[1])).toEqual([
      'In all, one agency in Made-up County has an agreement in force, and one had one in the past; one more was on ICE’s lists for under 60 days only (June 14, 2026).',
      'En total, una agencia en Made-up County tiene un acuerdo vigente, y una lo tuvo en el pasado; una más estuvo menos de 60 días en las listas de ICE (14 de junio de 2026).'
    ]);
    const two = [sheriff(madeUpAgreement), renamed, town('Other PD', brief)];
    expect(both({ agencies: two }).map((texts) => texts[1])).toEqual([
      'In all, one agency in Made-up County has an agreement in force; 2 more were on ICE’s lists for under 60 days only (June 14, 2026).',
      'En total, una agencia en Made-up County tiene un acuerdo vigente; 2 más estuvieron menos de 60 días en las listas de ICE (14 de junio de 2026).'
    ]);
  });

  it('one acts today and is not the one the story begins with: it is named with every model it has', () => {
    const street: Agreement = { ...madeUpAgreement, id: 'ZZ-street', model: 'task force' };
    const agencies = [
      sheriff(ended({ ended: '2011-12-15' })),
      town('Made-up Police', street, madeUpAgreement, ended({ model: 'warrant service officer' }))
    ];
    expect(both({ agencies }).map((texts) => texts[1])).toEqual([
      'In all, one agency in Made-up County has an agreement in force (Made-up Police, task force model and jail enforcement model), and one had one in the past (June 14, 2026).',
      'En total, una agencia en Made-up County tiene un acuerdo vigente (Made-up Police, modelo de grupo operativo y modelo de cárcel), y una lo tuvo en el pasado (14 de junio de 2026).'
    ]);
  });

  it('is not named again where the first sentence names it, nor are many named', () => {
    const past = town('Made-up Police', ended({ ended: '2011-12-15' }));
    expect(said(en, { agencies: [sheriff(madeUpAgreement), past] })[1]).toBe(
      'In all, one agency in Made-up County has an agreement in force, and one had one in the past (June 14, 2026).'
    );
    const towns = ['A', 'B', 'C'].map((name) => town(`${name} Police`, madeUpAgreement));
    expect(said(en, { agencies: towns })).toEqual([
      'In all, 3 agencies in Made-up County have agreements in force (June 14, 2026).'
    ]);
  });

  it('several towns: no one of them leads', () => {
    const agencies = ['A', 'B', 'C'].map((name) => town(`${name} Police`, ended({})));
    expect(both({ agencies })).toEqual([
      [
        'In all, no agency in Made-up County has an agreement in force, and 3 had one in the past (June 14, 2026).'
      ],
      [
        'En total, ninguna agencia en Made-up County tiene un acuerdo vigente, y 3 lo tuvieron en el pasado (14 de junio de 2026).'
      ]
    ]);
  });

  it('two towns: each is told, the first to sign before the other', () => {
    const agencies = [
      town('A Police', madeUpAgreement),
      town('B Police', ended({ ended: '2012-12-31' }))
    ];
    expect(said(en, { agencies })).toEqual([
      'B Police signed a 287(g) agreement with ICE (jail enforcement model) on February 7, 2007; it ended on December 31, 2012.',
      'A Police has a 287(g) agreement with ICE, signed June 9, 2020 (jail enforcement model).',
      'In all, one agency in Made-up County has an agreement in force, and one had one in the past (June 14, 2026).'
    ]);
  });

  it('one town alone leads, without an article where its name takes none', () => {
    const [english] = both({ agencies: [town('Made-up Police', madeUpAgreement)] });
    expect(english).toEqual([expect.stringMatching(/^Made-up Police has a 287\(g\) agreement/)]);
  });

  it.each([
    ['Office Of The Made-up General', 'The Office Of The Made-up General has'],
    ['Nowhere Department of Corrections', 'The Nowhere Department of Corrections has'],
    ['Made-up Patrol', 'The Made-up Patrol has'],
    ['Made-up Officers', 'Made-up Officers has']
  ])('%s takes the article its name asks for', (name, beginning) => {
    const [english] = both({ agencies: [{ ...sheriff(madeUpAgreement), name, level: 'state' }] });
    expect(english[0]?.startsWith(beginning)).toBe(true);
  });

  it('one that lost part of its authority is given no model and told to have lost it', () => {
    const lost: Act = {
      id: 'lost',
      scope: 'county',
      date: '2009-10-02',
      ended: null,
      who: 'Made-up County Sheriff’s Office',
      kind: 'model lost',
      direction: null,
      summary: 'Made up.',
      note: null,
      sources: ['made-up-paper']
    };
    const agencies = [sheriff(ended({ ended: '2011-12-15' }))];
    expect(both({ agencies, acts: [lost] })).toEqual([
      [
        'The Made-up County Sheriff’s Office signed a 287(g) agreement with ICE on February 7, 2007; it ended on December 15, 2011.',
        'The Made-up County Sheriff’s Office lost part of that authority by October 2, 2009.'
      ],
      [
        'La agencia Made-up County Sheriff’s Office firmó un acuerdo 287(g) con ICE el 7 de febrero de 2007; terminó el 15 de diciembre de 2011.',
        'La agencia Made-up County Sheriff’s Office perdió parte de esas facultades a más tardar el 2 de octubre de 2009.'
      ]
    ]);
    expect(said(en, { agencies, acts: [{ ...lost, who: 'Another agency' }] })).toHaveLength(1);
  });

  it('pending ones are told as neither signed nor in force, and change no count', () => {
    expect(both({ pending: [madeUpPending] })).toEqual([
      [
        'No 287(g) agreement of a local agency in Made-up County was found, in force or past (June 14, 2026).',
        'One agreement here is pending on ICE’s newest list: not signed and not in force.'
      ],
      [
        'No se encontró ningún acuerdo 287(g) de una agencia local en Made-up County, vigente o pasado (14 de junio de 2026).',
        'Un acuerdo de aquí figura como pendiente en la lista más reciente de ICE: no se ha firmado ni está vigente.'
      ]
    ]);
    const second = { ...madeUpPending, id: 'ZZ-second-pending' };
    expect(both({ pending: [madeUpPending, second] }).map((texts) => texts[1])).toEqual([
      '2 agreements here are pending on ICE’s newest list: not signed and not in force.',
      '2 acuerdos de aquí figuran como pendientes en la lista más reciente de ICE: no se han firmado ni están vigentes.'
    ]);
  });

  it('statewide ones are told where no local one is in force', () => {
    const statewide = madeUpCounty.statewide;
    expect(both({ statewide }).map((texts) => texts[1])).toEqual([
      'One statewide agency of Nowhere has an agreement in force (Nowhere Highway Patrol, jail enforcement model).',
      'Una agencia estatal de Nowhere tiene un acuerdo vigente (Nowhere Highway Patrol, modelo de cárcel).'
    ]);
    expect(said(en, { statewide: [...statewide, ...statewide, ...statewide] })[1]).toBe(
      '3 statewide agencies of Nowhere have agreements in force.'
    );
    expect(said(en, { statewide, agencies: [sheriff(madeUpAgreement)] })).toHaveLength(1);
  });
});
