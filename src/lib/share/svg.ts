/** An element of a drawing, with what stands inside it: elements and text. */
export interface Drawn {
  name: string;
  attributes: Readonly<Record<string, string | number | null>>;
  inside: readonly (Drawn | string)[];
}

/** An element; attributes that are null are left out. Names are our own, never a reader's or a file's. */
export function el(
  name: string,
  attributes: Drawn['attributes'] = {},
  inside: readonly (Drawn | string)[] = []
): Drawn {
  return { name, attributes, inside };
}

/** Whether an XML document may hold a character; half of a surrogate pair it may not. */
function isWritable(code: number): boolean {
  if (code < 0x20) return code === 0x9 || code === 0xa || code === 0xd;
  return code < 0xd800 || (code > 0xdfff && code !== 0xfffe && code !== 0xffff);
}

const MARKS: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;'
};

/** A text in which nothing is markup any more; what XML cannot hold becomes a replacement character. */
export function escaped(text: string): string {
  let safe = '';
  for (const sign of text)
    safe += isWritable(sign.codePointAt(0) ?? 0) ? (MARKS[sign] ?? sign) : '\ufffd';
  return safe;
}

/** A number as short as a drawing needs it: two decimals. */
function written(value: string | number): string {
  return typeof value === 'number' ? String(Math.round(value * 100) / 100) : escaped(value);
}

/** A drawing as text, every name and value escaped. */
export function markup({ name, attributes, inside }: Drawn): string {
  const own = Object.entries(attributes)
    .map(([key, value]) => (value === null ? '' : ` ${key}="${written(value)}"`))
    .join('');
  if (inside.length === 0) return `<${name}${own}/>`;
  const content = inside.map((one) => (typeof one === 'string' ? escaped(one) : markup(one)));
  return `<${name}${own}>${content.join('')}</${name}>`;
}
