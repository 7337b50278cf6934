/**
 * The note of a figure that sums facilities: how many have figures, and how many more are listed without. Pages tell it
 * in their own language, by this form.
 */
export function sumNote(counted: number, without: number): string {
  const more =
    without === 0 ? '' : `; ${without} more ${without === 1 ? 'is' : 'are'} listed without figures`;
  return `Sum of ${counted} listed ${counted === 1 ? 'facility' : 'facilities'}${more}.`;
}
