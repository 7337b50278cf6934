/**
 * The hatch over a colour that is unsure of its class, in a tile of 8 pixels: a line of the paper with one of ink beside
 * it, so that one of the two stands out from every class.
 */
export const HATCH = [
  { colour: 'paper', d: 'M-2 6 2 10M0 0 8 8M6-2 10 2', width: 1.4 },
  { colour: 'ink', d: 'M-1.25 5.25 2.75 9.25M.75-.75 8.75 7.25M6.75-2.75 10.75 1.25', width: 0.7 }
] as const;
