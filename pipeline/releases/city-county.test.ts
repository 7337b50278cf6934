import { describe, expect, it } from 'vitest';
import { cityFinder, cityKey } from './city-county';

const place = (
  state: string,
  name: string,
  place_geoid: string,
  county_fips: string,
  share_of_place = '1'
) => ({ state, name, place_geoid, county_fips, share_of_place });

const countyOf = cityFinder([
  place('FL', 'Fort Made-Up', '1', '12001'),
  place('FL', 'St. Made', '2', '12003', '0.95'),
  place('FL', 'St. Made', '2', '12005', '0.05'),
  place('FL', 'Halfway', '3', '12001', '0.5'),
  place('FL', 'Halfway', '3', '12003', '0.5'),
  place('FL', 'Twice', '4', '12001'),
  place('FL', 'Twice', '5', '12003'),
  place('FL', 'Twin', '6', '12001'),
  place('FL', 'Twin', '7', '12001'),
  place('GA', 'Fort Made-Up', '8', '13001')
]);

describe('the county of a city', () => {
  it('is found however the name is spelled', () => {
    expect(countyOf('FL', 'FT.MADE-UP')).toBe('12001');
    expect(countyOf('FL', ' fort  made up ')).toBe('12001');
    expect(countyOf('GA', 'Fort Made-Up')).toBe('13001');
    expect(cityKey('Mayagüez')).toBe('mayaguez');
    expect(cityKey("Coeur d'Alene")).toBe('coeur dalene');
  });

  it('is the one that holds 95 % of its residents', () => {
    expect(countyOf('FL', 'SAINT MADE')).toBe('12003');
    expect(countyOf('FL', 'Halfway')).toBeNull();
  });

  it('is not guessed where places of one name lie in different counties', () => {
    expect(countyOf('FL', 'Twice')).toBeNull();
    expect(countyOf('FL', 'Twin')).toBe('12001');
  });

  it('is unknown for a name that no place of the state has', () => {
    expect(countyOf('GA', 'Halfway')).toBeNull();
    expect(countyOf('GA', '')).toBeNull();
  });
});
