/** An interval with both limits included. */
export interface Interval {
  lower: number;
  upper: number;
}

/** The 97.5 % point of the standard normal distribution: limits of 95 % on two sides. */
const Z = 1.959963984540054;

/**
 * The 95 % score interval of a share by E. B. Wilson, without continuity correction, 0-1: "Probable inference, the law of
 * succession, and statistical inference", J. Am. Stat. Assoc. 22 (1927), 209-212.
 * Of `whole` people `part` were counted: whole numbers, 0 <= part <= whole, whole > 0. Throws on others.
 */
export function wilson(part: number, whole: number): Interval {
  if (!Number.isInteger(part) || !Number.isInteger(whole) || part < 0 || part > whole || whole < 1)
    throw new RangeError(`${part} of ${whole} is no count of people out of people`);
  const share = part / whole;
  const middle = share + Z ** 2 / (2 * whole);
  const half = Z * Math.sqrt((share * (1 - share)) / whole + Z ** 2 / (4 * whole ** 2));
  const scale = 1 + Z ** 2 / whole;
  // Where nobody or everybody was counted the limit is exact, which rounding would miss.
  return {
    lower: part === 0 ? 0 : (middle - half) / scale,
    upper: part === whole ? 1 : (middle + half) / scale
  };
}

/**
 * The 95 % interval of the difference of two independent shares, first less second, -1 to 1, by the hybrid score method
 * (method 10) of R. G. Newcombe: "Interval estimation for the difference between independent proportions: comparison of
 * eleven methods", Statistics in Medicine 17 (1998), 873-890. Throws where `wilson` does.
 */
export function differenceInterval(
  first: { part: number; whole: number },
  second: { part: number; whole: number }
): Interval {
  const p = first.part / first.whole;
  const q = second.part / second.whole;
  const one = wilson(first.part, first.whole);
  const two = wilson(second.part, second.whole);
  return {
    lower: p - q - Math.hypot(p - one.lower, two.upper - q),
    upper: p - q + Math.hypot(one.upper - p, q - two.lower)
  };
}

/** Whether an interval of a difference leaves out zero. */
export function leavesOutZero({ lower, upper }: Interval): boolean {
  return lower > 0 || upper < 0;
}
