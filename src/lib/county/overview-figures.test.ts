import { describe, expect, it } from 'vitest';
import type { Act } from '$lib/atlas/types';
import type { Words } from '$lib/messages';
import { bare } from '../../../tests/fixtures/made-up-agencies';
import { madeUpCatalogue, madeUpCounty } from '../../../tests/fixtures/made-up-county';
import { both, said } from '../../../tests/fixtures/overview-said';
import { en, es } from '../../../tests/fixtures/words';
import { overviewOf } from './overview';

describe('the leading figure', () => {
  const [held, few, flagged] = madeUpCounty.figures;
  if (!held || !few || !flagged) throw new Error('the made-up county has three figures');
  const figures = (...given: typeof madeUpCounty.figures) =>
    both({ figures: given }).map((texts) => texts[1]);

  it('is what 287(g) officers flagged, as precise as its source', () => {
    expect(figures(held, few, flagged)).toEqual([
      'In fiscal year 2010 (to April 2, 2010), about 80% of the detainers that 287(g) officers here placed were on people at ICE’s lowest threat level (Level 3) or with a traffic offense; nationally it was 50.0%.',
      expect.stringMatching(
        /^En el año fiscal 2010 \(hasta el 2 de abril de 2010\), de las órdenes de retención que emitieron los agentes 287\(g\) de aquí, cerca del 80% fueron sobre personas en el nivel de amenaza más bajo de ICE \(nivel 3\) o con una infracción de tránsito; en el país, el 50.0%\.$/
      )
    ]);
    expect(said(en, { figures: [{ ...flagged, share: 0.5, precision: 'at_least' }] })[1]).toMatch(
      /, over half of the detainers/
    );
    expect(said(es, { figures: [{ ...flagged, share: 0.5, precision: 'at_least' }] })[1]).toContain(
      'de aquí, más de la mitad fueron sobre'
    );
  });

  it('else who was held, of the newest period that rests on enough people', () => {
    expect(figures(few, held)).toEqual([
      'In fiscal year 2026 (to April 2, 2026), 72.9% of the people ICE held in Made-up County on an average day (1,392 of 1,911) were at ICE’s lowest threat level (Level 3) or had no conviction; nationally it was 81.8%. They may have been arrested elsewhere.',
      expect.stringMatching(
        /^En el año fiscal 2026 \(hasta el 2 de abril de 2026\), el 72.9% de las personas que ICE tuvo detenidas en Made-up County en un día promedio \(1,392 de 1,911\) estaban en el nivel de amenaza más bajo de ICE \(nivel 3\) o no tenían condena; en el país, el 81.8%\. Pueden haber sido arrestadas en otro lugar\.$/
      )
    ]);
  });

  it('says what it rests on, and that no later year has one, where it is not of the newest year', () => {
    const old = { ...held, period: 'FY2019', numerator: 83.45, denominator: 83.49, share: 0.9995 };
    const [english, spanish] = figures({ ...few, period: 'FY2026' }, old);
    expect(english).toBe(
      'In fiscal year 2019, 99.95% of the people ICE held in Made-up County on an average day (83.45 of 83.49) were at ICE’s lowest threat level (Level 3) or had no conviction; nationally it was 77.1%. They may have been arrested elsewhere. No later year has a figure here that rests on enough people to compare.'
    );
    expect(spanish).toMatch(
      /^En el año fiscal 2019, el 99.95% de las personas que ICE tuvo detenidas en Made-up County en un día promedio \(83.45 de 83.49\) .* Ningún año posterior tiene aquí una cifra que se base en suficientes personas para comparar\.$/
    );
    const uncounted = { ...held, numerator: null, denominator: null };
    expect(figures(uncounted)[0]).toContain('on an average day were at ICE’s lowest');
  });

  it('says how far it goes where only the period itself tells', () => {
    const until = { end: '2010-08-02', dataDate: null };
    const catalogue = {
      ...madeUpCatalogue,
      measures: madeUpCatalogue.measures.map((measure) => ({
        ...measure,
        periods: measure.periods.map((period) => ({ ...period, ...until }))
      }))
    };
    expect(overviewOf(en, { ...bare, figures: [flagged] }, catalogue, [])[1]?.text).toMatch(
      /^In fiscal year 2010 \(to August 2, 2010\), about 80% of the detainers/
    );
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
      'Found on record: 2 local acts that limit cooperation with immigration authorities and one statewide act that requires cooperation with immigration authorities. Whether such acts are still in force was mostly not checked.',
      'Hallado en el registro: 2 actos locales que limitan la cooperación con las autoridades de inmigración y un acto estatal que exige cooperar con las autoridades de inmigración. En la mayoría de los casos no se comprobó si tales actos siguen vigentes.'
    ]);
    const [, sentence] = overviewOf(en, { ...bare, acts }, madeUpCatalogue, []);
    expect(sentence?.sources).toEqual(['source-a', 'source-b', 'source-c']);
  });

  it('of the other kinds read alike', () => {
    const acts = [act('county', 'requires', 'a'), act('state', 'limits', 'b')];
    expect(said(en, { acts })[1]).toMatch(
      /one local act that requires cooperation with immigration authorities and one statewide act that limits/
    );
    expect(said(es, { acts })[1]).toMatch(
      /un acto local que exige cooperar con las autoridades de inmigración y un acto estatal que limita/
    );
  });

  it('that have ended are told as ended, and laws of no known direction are told and not counted', () => {
    const gone = { ...act('county', 'limits', 'a'), ended: '2012-06' };
    const law = { ...act('state', null, 'b'), kind: 'state law' };
    expect(
      both({ acts: [gone, law, act('state', 'requires', 'c')] }).map((texts) => texts[1])
    ).toEqual([
      'Found on record: one statewide act that requires cooperation with immigration authorities, one state law or order not classed either way, and one act that has ended since. Whether the rest is still in force was mostly not checked.',
      'Hallado en el registro: un acto estatal que exige cooperar con las autoridades de inmigración, una ley u orden estatal sin clasificar en uno u otro sentido y un acto que ya terminó. En la mayoría de los casos no se comprobó si el resto sigue vigente.'
    ]);
    expect(both({ acts: [gone] }).map((texts) => texts[1])).toEqual([
      'Found on record: one act that has ended since.',
      'Hallado en el registro: un acto que ya terminó.'
    ]);
    expect(said(en, { acts: [{ ...gone, ended: '2026-12-01' }] })[1]).toContain(
      'one local act that limits'
    );
  });

  it('of a state are never counted as local ones', () => {
    const acts = [act('county', 'limits', 'a'), act('state', 'limits', 'b')];
    const law = { ...act('county', 'limits', 'c'), kind: 'state law' };
    const order = { ...act('county', 'requires', 'd'), kind: 'state order' };
    const ordinances = acts.map((one) => ({ ...one, kind: 'ordinance' }));
    expect(said(en, { acts: [...ordinances, law, order] })[1]).toMatch(
      /^Found on record: one local act that limits cooperation with immigration authorities and one statewide act that limits cooperation with immigration authorities\./
    );
  });

  it('are passed over where none limits or requires', () => {
    expect(both({ acts: [act('state', 'neutral', 'd')] }).map((texts) => texts.length)).toEqual([
      1, 1
    ]);
  });
});
