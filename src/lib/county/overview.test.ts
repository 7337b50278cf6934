import { beforeAll, describe, expect, it } from 'vitest';
import type { Act, Agency, Agreement, CountyFile } from '$lib/atlas/types';
import { createWords, loadCatalogue, type Words } from '$lib/messages';
import {
  madeUpAgreement,
  madeUpCatalogue,
  madeUpCounty
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
      'In all, 2 agencies in Made-up County have agreements in force, and one had one in the past (June 14, 2026).'
    ]);
    expect(spanish[1]).toBe(
      'En total, 2 agencias en Made-up County tienen acuerdos vigentes, y una lo tuvo en el pasado (14 de junio de 2026).'
    );
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

  it('statewide ones are told where no local one is in force', () => {
    const statewide = madeUpCounty.statewide;
    expect(both({ statewide }).map((texts) => texts[1])).toEqual([
      'One statewide agency of Nowhere has an agreement in force.',
      'Una agencia estatal de Nowhere tiene un acuerdo vigente.'
    ]);
    expect(said(en, { statewide: [...statewide, ...statewide] })[1]).toBe(
      '2 statewide agencies of Nowhere have agreements in force.'
    );
    expect(said(en, { statewide, agencies: [sheriff(madeUpAgreement)] })).toHaveLength(1);
  });
});

describe('the leading figure', () => {
  const [held, few, flagged] = madeUpCounty.figures;
  if (!held || !few || !flagged) throw new Error('the made-up county has three figures');
  const figures = (...given: typeof madeUpCounty.figures) =>
    both({ figures: given }).map((texts) => texts[1]);

  it('is what 287(g) officers flagged, as precise as its source', () => {
    expect(figures(held, few, flagged)).toEqual([
      'In fiscal year 2010 (to April 2, 2010), about 80% of the detainers that 287(g) officers here placed were on people at ICE’s lowest threat level (Level 3) or with a traffic offense; nationally it was 50.0%.',
      expect.stringMatching(
        /^En el año fiscal 2010 \(hasta el 2 de abril de 2010\), de las órdenes de retención que emitieron los agentes 287\(g\) de aquí, cerca del 80\s% fueron sobre personas en el nivel de amenaza más bajo de ICE \(nivel 3\) o con una infracción de tránsito; en el país, 50,0\s%\.$/
      )
    ]);
    expect(said(en, { figures: [{ ...flagged, share: 0.5, precision: 'at_least' }] })[1]).toMatch(
      /, over half of the detainers/
    );
  });

  it('else who was held, of the newest period that rests on enough people', () => {
    expect(figures(few, held)).toEqual([
      'Of the people ICE held in Made-up County on an average day of fiscal year 2026 (to April 2, 2026), 72.9% were at ICE’s lowest threat level (Level 3) or had no conviction; nationally it was 81.8%. They may have been arrested elsewhere.',
      expect.stringMatching(
        /^De las personas que ICE tuvo detenidas en Made-up County en un día promedio del año fiscal 2026 \(hasta el 2 de abril de 2026\), 72,9\s% estaban en el nivel de amenaza más bajo de ICE \(nivel 3\) o no tenían condena; en el país, 81,8\s%\. Pueden haber sido arrestadas en otro lugar\.$/
      )
    ]);
  });

  it('is left out where it rests on too few people', () => {
    expect(figures(few)).toEqual([undefined, undefined]);
  });

  it('stands alone where the nation has none', () => {
    const catalogue = {
      ...madeUpCatalogue,
      measures: madeUpCatalogue.measures.map((measure) => ({
        ...measure,
        periods: measure.periods.map((period) => ({ ...period, nation: null }))
      }))
    };
    const alone = (words: Words, figure: typeof held) =>
      overviewOf(words, { ...bare, figures: [figure] }, catalogue, [])[1]?.text;
    expect(alone(en, flagged)).toMatch(/with a traffic offense\.$/);
    expect(alone(en, held)).toMatch(
      /or had no conviction\. They may have been arrested elsewhere\.$/
    );
    expect(alone(es, flagged)).toMatch(/infracción de tránsito\.$/);
    expect(alone(es, held)).toMatch(/no tenían condena\. Pueden haber sido arrestadas/);
  });
});

describe('acts on record', () => {
  const act = (scope: Act['scope'], direction: Act['direction'], id: string): Act => ({
    id,
    scope,
    date: '2009',
    ended: null,
    who: 'Nowhere',
    kind: 'ordinance',
    direction,
    summary: 'Made up.',
    note: null,
    sources: [`source-${id}`]
  });

  it('are counted by place and direction, and nothing is said of whether they hold', () => {
    const acts = [
      act('county', 'limits', 'a'),
      act('county', 'limits', 'b'),
      act('state', 'requires', 'c'),
      act('state', 'neutral', 'd'),
      act('state', null, 'e')
    ];
    expect(both({ acts }).map((texts) => texts[1])).toEqual([
      'Found on record: 2 local acts that limit cooperation with ICE and one statewide act that requires cooperation with ICE. Whether such acts are still in force was mostly not checked.',
      'Hallado en el registro: 2 actos locales que limitan la cooperación con ICE y un acto estatal que exige cooperar con ICE. En su mayoría no se comprobó si siguen vigentes.'
    ]);
    const [, sentence] = overviewOf(en, { ...bare, acts }, madeUpCatalogue, []);
    expect(sentence?.sources).toEqual(['source-a', 'source-b', 'source-c']);
  });

  it('of the other kinds read alike', () => {
    const acts = [act('county', 'requires', 'a'), act('state', 'limits', 'b')];
    expect(said(en, { acts })[1]).toMatch(
      /one local act that requires cooperation with ICE and one statewide act that limits/
    );
    expect(said(es, { acts })[1]).toMatch(
      /un acto local que exige cooperar con ICE y un acto estatal que limita/
    );
  });

  it('of a state are never counted as local ones', () => {
    const acts = [act('county', 'limits', 'a'), act('state', 'limits', 'b')];
    const law = { ...act('county', 'limits', 'c'), kind: 'state law' };
    const order = { ...act('county', 'requires', 'd'), kind: 'state order' };
    const ordinances = acts.map((one) => ({ ...one, kind: 'ordinance' }));
    expect(said(en, { acts: [...ordinances, law, order] })[1]).toMatch(
      /^Found on record: one local act that limits cooperation with ICE and one statewide act that limits cooperation with ICE\./
    );
  });

  it('are passed over where none limits or requires', () => {
    expect(both({ acts: [act('state', 'neutral', 'd')] }).map((texts) => texts.length)).toEqual([
      1, 1
    ]);
  });
});
