import { describe, expect, it } from 'vitest';
import { faultsOf } from '../made-up-facts';
import { formulaRule } from './cells';

const notes = (...texts: string[]) => ({
  agencies: texts.map((note, i) => ({ id: `made-up-${i}`, note }))
});

describe('formulaRule', () => {
  it('names every cell that a spreadsheet would take for a formula', () => {
    const wild = ['=1+1', '+IGSA', '-2+3', '@SUM(A1)', '\t=1', '\r=1', 'one;=two'];
    const faults = faultsOf(formulaRule, notes(...wild));
    expect(faults).toHaveLength(wild.length);
    expect(faults[0]).toBe(
      'made-up/agencies.csv:2:note: "=1+1" — must not begin with =, +, -, @ or a tab: a spreadsheet would run it'
    );
  });

  it('leaves numbers and plain text alone', () => {
    const tame = ['', '-0.5', 'a = b', 'e-mail', 'Alpha; beta', "'=quoted'", '–'];
    expect(faultsOf(formulaRule, notes(...tame))).toEqual([]);
  });
});
