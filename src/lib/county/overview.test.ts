import { beforeAll, describe, expect, it } from 'vitest';
import type { Act, Agency, Agreement, CountyFile } from '$lib/atlas/types';
import { createWords, loadCatalogue, type Words } from '$lib/messages';
import {
  madeUpAgreement,
  madeUpCatalogue,
  madeUpCounty,
  madeUpPending
} from '../../../tests/fixtures/made-up-county';
import { overviewOf } from './overview';

let en: Words;
let es: Words;
beforeAll(async () => {
  en = createWords('en', await loadCatalogue('en'));
  es = createWords('es', await loadCatalogue('es'));
});

const bare: CountyFile = {
  ...madeUpCounty,
  agencies: [],
  statewide: [],
  figures: [],
  quoted: [],
  acts: []
};

const ended = (change: Partial<Agreement>): Agreement => ({
  ...madeUpAgreement,
  id: `ZZ-${change.signed ?? 'ended'}`,
  signed: '2007-02-07',
  status: 'ended',
  lastSeen: null,
  ...change
});

function sheriff(...agreements: Agreement[]): Agency {
  return {
    id: 'zz-sheriff',
    name: 'Made-up County Sheriff’s Office',
    kind: 'county sheriff',
    level: 'county',
    alsoIn: [],
    agreements
  };
}

function town(name: string, ...agreements: Agreement[]): Agency {
  return { ...sheriff(...agreements), id: `zz-${name}`, name, level: 'municipal' };
}

const said = (words: Words, change: Partial<CountyFile>): string[] =>
  overviewOf(words, { ...bare, ...change }, madeUpCatalogue, ['made-up-roster']).map(
    ({ text }) => text
  );

const both = (change: Partial<CountyFile>): [string[], string[]] => [
  said(en, change),
  said(es, change)
];

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

  it('in force, after earlier ones', () => {
    const agency = sheriff(madeUpAgreement, ended({ signed: '2008-09-08', ended: '2013-06-28' }));
    expect(both({ agencies: [agency] })).toEqual([
      [
        'The Made-up County Sheriff’s Office has a 287(g) agreement with ICE, signed June 9, 2020 (jail enforcement model); its first was signed September 8, 2008.'
      ],
      [
        'La agencia Made-up County Sheriff’s Office tiene un acuerdo 287(g) con ICE, firmado el 9 de junio de 2020 (modelo de cárcel); el primero se firmó el 8 de septiembre de 2008.'
      ]
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
    const agencies = [
      town('A Police', ended({ ended: '2011-12-15' })),
      town('B Police', ended({}))
    ];
    expect(both({ agencies })).toEqual([
      [
        'In all, no agency in Made-up County has an agreement in force, and 2 had one in the past (June 14, 2026).'
      ],
      [
        'En total, ninguna agencia en Made-up County tiene un acuerdo vigente, y 2 lo tuvieron en el pasado (14 de junio de 2026).'
      ]
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
