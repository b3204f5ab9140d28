/** Ratios compare exactly, also where doubles cannot. */
import fc from 'fast-check';
import { compareFractions, compareRatios, printRatio, ratioFrom, ratioOf, type Ratio } from '../../../src/domain/values/ratio';

test('the edge of 70%: every grid case where the exact ratio is 70% meets it', () => {
  let cases = 0;
  let wrongInDoubles = 0;
  for (let parts = 2; parts <= 12; parts += 1) {
    for (let fen = 1; fen <= 5000; fen += 1) {
      const ours = parts * fen;
      if ((ours * 10) % 7 !== 0) continue;
      const total = (ours * 10) / 7;
      cases += 1;
      let sum = 0;
      for (let part = 0; part < parts; part += 1) sum += fen / 100;
      if (!(sum / (total / 100) >= 0.7)) wrongInDoubles += 1;
      expect(compareFractions(ours, total, 7, 10)).toBe(0);
      expect(compareFractions(ours - 1, total, 7, 10)).toBeLessThan(0);
    }
  }
  expect(cases).toBeGreaterThan(5_000);
  // The reason for all this: plain doubles get many of them wrong.
  expect(wrongInDoubles).toBeGreaterThan(0);
});

test('comparison agrees with BigInt for any whole numbers', () => {
  const whole = fc.maxSafeInteger();
  const positive = fc.maxSafeNat().map((value) => Math.max(1, value));
  fc.assert(
    fc.property(whole, positive, whole, positive, (a, b, c, d) => {
      const exact = BigInt(a) * BigInt(d) - BigInt(c) * BigInt(b);
      expect(Math.sign(compareFractions(a, b, c, d))).toBe(exact < 0n ? -1 : exact > 0n ? 1 : 0);
    }),
    { numRuns: 20_000, seed: 20261124 },
  );
});

test('comparison agrees with BigInt next to equality', () => {
  const positive = fc.integer({ min: 1, max: 90_000_000 });
  fc.assert(
    fc.property(positive, positive, positive, fc.integer({ min: -1, max: 1 }), (a, b, k, near) => {
      const [c, d] = [a * k + near, b * k];
      const exact = BigInt(a) * BigInt(d) - BigInt(c) * BigInt(b);
      expect(Math.sign(compareFractions(a, b, c, d))).toBe(exact < 0n ? -1 : exact > 0n ? 1 : 0);
    }),
    { numRuns: 20_000, seed: 20261124 },
  );
});

test('rates given as figures are kept in billionths', () => {
  expect(compareRatios(ratioFrom(1 / 3) as Ratio, ratioFrom(1 / 3) as Ratio)).toBe(0);
  expect(compareRatios(ratioFrom(0.1 + 0.2) as Ratio, ratioFrom(0.3) as Ratio)).toBe(0);
  expect(compareRatios(ratioFrom(0.699999999) as Ratio, ratioFrom(0.7) as Ratio)).toBeLessThan(0);
  expect(ratioFrom(NaN)).toBeNull();
  expect(ratioOf(1, 0)).toBeNull();
});

test('a rate never prints rounder than it is', () => {
  expect(printRatio(ratioFrom(0.69996) as Ratio)).toBe('69.996%');
  expect(printRatio(ratioFrom(0.7) as Ratio)).toBe('70%');
  expect(printRatio(ratioFrom(0.699999999) as Ratio)).toBe('69.9999999%');
});
