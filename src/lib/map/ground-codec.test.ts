import fc from 'fast-check';
import { expect, test } from 'vitest';
import { numberReader, writeNumbers } from './ground-codec';

test('whole numbers come back from their text', () => {
  fc.assert(
    fc.property(fc.array(fc.nat({ max: 5_000_000 })), (numbers) => {
      const read = numberReader(writeNumbers(numbers));
      expect(numbers.map(() => read())).toEqual(numbers);
    })
  );
});

test('the text needs no escapes in JSON', () => {
  const text = writeNumbers(Array.from({ length: 5000 }, (_, n) => n));
  expect(JSON.stringify(text)).toBe(`"${text}"`);
});

test('reading past the end is an error', () => {
  expect(numberReader('')).toThrow('too early');
  expect(numberReader(writeNumbers([1000]).slice(0, 1))).toThrow('too early');
});
