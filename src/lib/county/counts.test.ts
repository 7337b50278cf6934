import { expect, it } from 'vitest';
import { sayOnce } from './counts';

it('says once what the caveats of two counts share', () => {
  expect(
    sayOnce([
      'A count of people, not of offenses; some show zero.',
      'A count of people, not of offenses; removals can exceed the identifications of a year.'
    ])
  ).toEqual([
    'A count of people, not of offenses; some show zero.',
    'Removals can exceed the identifications of a year.'
  ]);
});

it('leaves out a caveat that says nothing new, and keeps those that share no clause', () => {
  expect(sayOnce(['Made up.', 'Made up.'])).toEqual(['Made up.']);
  expect(sayOnce(['One; two.', 'Three.'])).toEqual(['One; two.', 'Three.']);
  expect(sayOnce([])).toEqual([]);
});
